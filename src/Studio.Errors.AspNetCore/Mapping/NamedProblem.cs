using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Studio.Errors.AspNetCore;

/// <summary>Tells which error of a catalog a problem of RFC 9457 is: by its member <c>code</c>, else by the URI of its type.</summary>
internal static class NamedProblem
{
    /// <summary>Finds the error.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="problem">The problem.</param>
    /// <returns>The definition; null where the problem names none of the catalog.</returns>
    public static ErrorDefinition? Find(ErrorCatalog catalog, ProblemDetails problem) =>
        (problem.Extensions.TryGetValue("code", out var code) ? catalog.Find(Text(code)) : null)
        ?? catalog.Errors.FirstOrDefault(error => IsTypeOf(error, problem.Type));

    private static bool IsTypeOf(ErrorDefinition error, string? type) =>
        !string.IsNullOrEmpty(type) && (error.Documentation == type || TypeOf(error) == type);

    private static string Text(object? code) => code switch
    {
        JsonElement { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        JsonElement { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        string text => text,
        IFormattable other => other.ToString(format: null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The text that shows the code where no member is the code alone.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The text; null where a member is the code alone, or the text has something of the request.</returns>
    public static string? TypeOf(ErrorDefinition error) =>
        error.Envelope.TextOf(EnvelopeMember.Code) is { } text && text.Members.All(member => member.ConstantIn(error) is not null)
            ? string.Concat(text.Parts.Select(part =>
                part.Member is null ? part.Literal : Uri.EscapeDataString(part.Member.ConstantIn(error)!)))
            : null;
}
