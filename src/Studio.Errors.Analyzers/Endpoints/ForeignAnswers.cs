using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that the framework's own results answer.</summary>
internal static class ForeignAnswers
{
    /// <summary>What an argument of such a result may say that the caller would not read as text.</summary>
    private static readonly string[] Unsaid = ["statusCode", "contentType", "contentEncoding"];

    /// <summary>How code names them: methods and the classes of them, and the results of MVC.</summary>
    private static IReadOnlyList<string> Names { get; } =
    [
        "Results",
            "TypedResults",
            "StatusCode",
            "BadRequest",
            "Unauthorized",
            "Challenge",
            "Forbid",
            "NotFound",
            "Conflict",
            "UnprocessableEntity",
            "InternalServerError",
            "Problem",
            "ValidationProblem",
        .. MvcResults,
    ];

    private static string[] MvcResults =>
    [
        "BadRequestResult",
            "BadRequestObjectResult",
            "UnauthorizedResult",
            "UnauthorizedObjectResult",
            "ChallengeResult",
            "ForbidResult",
            "NotFoundResult",
            "NotFoundObjectResult",
        "ConflictResult",
            "ConflictObjectResult",
            "UnprocessableEntityResult",
            "UnprocessableEntityObjectResult",
            "StatusCodeResult",
            "ObjectResult",
            "JsonResult",
            "ContentResult",
    ];

    /// <summary>Where a file may have one: calls of methods that make results, by their names, and results of MVC that are made.</summary>
    public static IEnumerable<ExpressionSyntax> Candidates(SyntaxTree tree, CancellationToken cancellation) =>
        Names.SelectMany(name => tree.Tokens(name, cancellation)).Select(static token => AnswerAt(token.Parent)).OfType<ExpressionSyntax>()
            .Distinct();

    /// <summary>What an operation answers, where it makes an error; null for anything else.</summary>
    public static ForeignAnswer? Of(IOperation? operation)
    {
        var (name, arguments, creation) = operation switch
        {
            IInvocationOperation { TargetMethod: var method } call when MakesResults(method.ContainingType) =>
                (method.Name, call.Arguments, null),
            IMethodReferenceOperation { Method: var method } when MakesResults(method.ContainingType) => (method.Name, [], null),
            IObjectCreationOperation { Type: { } type } made when type.IsIn("Microsoft.AspNetCore.Mvc")
                && Array.IndexOf(MvcResults, type.Name) >= 0 =>
                (type.Name.Replace("ObjectResult", string.Empty).Replace("Result", string.Empty), made.Arguments, made),
            _ => default((string, ImmutableArray<IArgumentOperation>, IObjectCreationOperation?)),
        };
        var given = arguments.IsDefault ? [] : arguments.Where(IsGiven).ToImmutableArray();
        return name is null || (MayRedirect(name) && given.Length > 0) || Statuses(name, given, creation) is not { } statuses ? null
            : new ForeignAnswer(statuses, [.. given.Where(static one => !IsUnsaid(one))], MayRedirect(name));
    }

    /// <summary>The call of a method with that name, or of a method of a class with that name; the method where it is given away.</summary>
    private static ExpressionSyntax? AnswerAt(SyntaxNode? name)
    {
        var whole = name as SimpleNameSyntax as ExpressionSyntax;
        while (whole?.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole?.Parent is InvocationExpressionSyntax or ObjectCreationExpressionSyntax ? (ExpressionSyntax)whole.Parent : whole;
    }

    /// <summary>
    /// What an authentication scheme answers: with one that is named, or with properties, most likely a redirect to a login.
    /// </summary>
    private static bool MayRedirect(string name) => name is "Challenge" or "Forbid";

    /// <summary>The statuses, unknown ones as null; nothing where none of them is an error.</summary>
    private static ImmutableArray<int?>? Statuses(string name, ImmutableArray<IArgumentOperation> given, IObjectCreationOperation? creation)
    {
        var stated = given.FirstOrDefault(static one => one.Parameter?.Name == "statusCode")?.Value ?? Initialized(creation);
        var statuses = stated is null ? [OfName(name)] : Constants(stated).ToImmutableArray();
        return statuses.Any(static status => status >= 400) || (OfName(name) is not null && statuses.Contains(null)) ? statuses : null;
    }

    private static int? OfName(string name) => name switch
    {
        "BadRequest" or "ValidationProblem" => 400,
        "Unauthorized" or "Challenge" => 401,
        "Forbid" => 403,
        "NotFound" => 404,
        "Conflict" => 409,
        "UnprocessableEntity" => 422,
        "InternalServerError" or "Problem" => 500,
        _ => null,
    };

    private static bool MakesResults(INamedTypeSymbol type) =>
        type.Name is "Results" or "TypedResults" && type.IsIn("Microsoft.AspNetCore.Http")
        || type.Name is "ControllerBase" or "Controller" && type.IsIn("Microsoft.AspNetCore.Mvc");

    private static bool IsGiven(IArgumentOperation argument) => argument.ArgumentKind switch
    {
        ArgumentKind.DefaultValue => false,
        ArgumentKind.ParamArray => argument.Value is not IArrayCreationOperation { Initializer.ElementValues.Length: 0 },
        _ => argument.Value.ConstantValue is not { HasValue: true, Value: null },
    };

    private static bool IsUnsaid(IArgumentOperation argument) => Array.IndexOf(Unsaid, argument.Parameter?.Name) >= 0;

    /// <summary><c>new ObjectResult(…) { StatusCode = 404 }</c></summary>
    private static IOperation? Initialized(IObjectCreationOperation? creation) =>
        creation?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .Where(static one => one.Target is IPropertyReferenceOperation { Property.Name: "StatusCode" }).Select(static one => one.Value)
            .FirstOrDefault();

    /// <summary>A constant, or each that code chooses from; null for one that can't be seen.</summary>
    public static IEnumerable<int?> Constants(IOperation value) => value.Unwrap() switch
    {
        IConditionalOperation { WhenFalse: { } otherwise } choice => Constants(choice.WhenTrue).Concat(Constants(otherwise)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => Constants(arm.Value)),
        var one => [one.ConstantValue.Value as int?],
    };
}

/// <summary>An error that a result of the framework answers.</summary>
/// <param name="Statuses">Its statuses; null among them for one that can't be seen.</param>
/// <param name="Said">The arguments that tell the caller something beside the status.</param>
/// <param name="MayRedirect">Whether an authentication scheme decides what leaves.</param>
internal sealed record ForeignAnswer(ImmutableArray<int?> Statuses, ImmutableArray<IArgumentOperation> Said, bool MayRedirect);
