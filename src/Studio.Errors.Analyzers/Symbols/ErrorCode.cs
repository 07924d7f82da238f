using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>What <c>[ErrorCode]</c> says of a generated type or enum member.</summary>
/// <param name="Code">The code as the catalog names it.</param>
/// <param name="Wire">The code on the wire.</param>
/// <param name="Status">The HTTP status; 0 where the attribute does not say.</param>
/// <param name="AnswersMissingScope">Whether the pipeline answers it where a caller lacks a scope.</param>
internal sealed record ErrorCode(string Code, string Wire, int Status, bool AnswersMissingScope)
{
    public static ErrorCode? From(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault().Value is not string code)
        {
            return null;
        }

        var named = attribute.NamedArguments;
        return new ErrorCode(
            code,
            named.FirstOrDefault(static argument => argument.Key == "Wire").Value.Value as string ?? code,
            named.FirstOrDefault(static argument => argument.Key == "Status").Value.Value as int? ?? 0,
            named.FirstOrDefault(static argument => argument.Key == "AnswersMissingScope").Value.Value is true);
    }
}
