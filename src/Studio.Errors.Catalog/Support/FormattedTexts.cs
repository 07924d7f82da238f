using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>Which texts have a format. What they look like is compared too: the parsers of .NET take more than the formats allow.</summary>
internal static class FormattedTexts
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>RFC 3339, with an offset and at most seven digits of a second.</summary>
    public static bool IsDateTime(string text) =>
        text.Length >= 20
        && (text[text.Length - 1] == 'Z' || (text[text.Length - 3] == ':' && text[text.Length - 6] is '+' or '-'))
        && DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A day of RFC 3339.</summary>
    public static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Hexadecimal digits in five groups.</summary>
    public static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _) && text.Length == 36;

    /// <summary>An absolute address: its scheme stands in it, so that no path of a machine is one.</summary>
    public static bool IsAddress(string text) =>
        text.Length > 0
        && text[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
        && text.IndexOf(':') > 1
        && Uri.TryCreate(text, UriKind.Absolute, out _);
}
