using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>The errors that the framework's own results answer.</summary>
internal static class ForeignAnswers
{
    /// <summary>The status that a call answers with, where it makes an error; null for anything else.</summary>
    public static int? StatusOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!MakesResults(method.ContainingType))
        {
            return null;
        }

        var status = method.Name switch
        {
            "BadRequest" or "ValidationProblem" => 400,
            "Unauthorized" or "Challenge" => 401,
            "Forbid" => 403,
            "NotFound" => 404,
            "Conflict" => 409,
            "UnprocessableEntity" => 422,
            "InternalServerError" => 500,
            "Problem" => Explicit(call) ?? 500,
            _ => Explicit(call),
        };
        return status >= 400 ? status : null;
    }

    private static bool MakesResults(INamedTypeSymbol type) =>
        type.Name is "Results" or "TypedResults" && type.IsIn("Microsoft.AspNetCore.Http")
        || type.Name is "ControllerBase" && type.IsIn("Microsoft.AspNetCore.Mvc");

    /// <summary>A constant that is given as the status.</summary>
    private static int? Explicit(IInvocationOperation call) =>
        call.Arguments.Where(static argument => argument.Parameter?.Name == "statusCode")
            .Select(static argument => Blank.Strip(argument.Value).ConstantValue.Value as int?)
            .FirstOrDefault();
}
