using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that the framework's own results answer.</summary>
internal static class ForeignAnswers
{
    /// <summary>How code names them: methods and the classes of them, and the results of MVC.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Results", "TypedResults", "StatusCode", "BadRequest", "Unauthorized", "Challenge", "Forbid", "NotFound", "Conflict", "UnprocessableEntity", "InternalServerError", "Problem", "ValidationProblem",
        .. MvcResults,
    ];

    private static string[] MvcResults =>
    [
        "BadRequestResult", "BadRequestObjectResult", "UnauthorizedResult", "UnauthorizedObjectResult", "ChallengeResult", "ForbidResult", "NotFoundResult", "NotFoundObjectResult",
        "ConflictResult", "ConflictObjectResult", "UnprocessableEntityResult", "UnprocessableEntityObjectResult", "StatusCodeResult", "ObjectResult", "JsonResult", "ContentResult",
    ];

    /// <summary>The status that an operation answers with, where it makes an error; null for anything else.</summary>
    public static int? StatusOf(IOperation? operation)
    {
        var status = operation switch
        {
            IInvocationOperation { TargetMethod: var method } call when MakesResults(method.ContainingType) => OfName(method.Name) ?? Explicit(call.Arguments) ?? (method.Name == "Problem" ? 500 : null),
            IMethodReferenceOperation { Method: var method } when MakesResults(method.ContainingType) => OfName(method.Name) ?? (method.Name == "Problem" ? 500 : null),
            IObjectCreationOperation { Type: { } type } creation when type.IsIn("Microsoft.AspNetCore.Mvc") && Array.IndexOf(MvcResults, type.Name) >= 0 =>
                OfName(type.Name.Replace("ObjectResult", string.Empty).Replace("Result", string.Empty)) ?? Explicit(creation.Arguments) ?? Initialized(creation),
            _ => null,
        };
        return status >= 400 ? status : null;
    }

    private static int? OfName(string name) => name switch
    {
        "BadRequest" or "ValidationProblem" => 400,
        "Unauthorized" or "Challenge" => 401,
        "Forbid" => 403,
        "NotFound" => 404,
        "Conflict" => 409,
        "UnprocessableEntity" => 422,
        "InternalServerError" => 500,
        _ => null,
    };

    private static bool MakesResults(INamedTypeSymbol type) =>
        type.Name is "Results" or "TypedResults" && type.IsIn("Microsoft.AspNetCore.Http")
        || type.Name is "ControllerBase" or "Controller" && type.IsIn("Microsoft.AspNetCore.Mvc");

    /// <summary>A constant that is given as the status.</summary>
    private static int? Explicit(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Where(static argument => argument.Parameter?.Name == "statusCode").Select(static argument => Constant(argument.Value)).FirstOrDefault();

    /// <summary><c>new ObjectResult(…) { StatusCode = 404 }</c></summary>
    private static int? Initialized(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .Where(static one => one.Target is IPropertyReferenceOperation { Property.Name: "StatusCode" }).Select(static one => Constant(one.Value)).FirstOrDefault();

    /// <summary>A constant, or the error of two.</summary>
    private static int? Constant(IOperation value) => Blank.Strip(value) switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => new[] { Constant(choice.WhenTrue), Constant(otherwise) }.Max(),
        var one => one.ConstantValue.Value as int?,
    };
}
