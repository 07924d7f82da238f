using System.Text.Json;
using System.Text.RegularExpressions;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What the framework's validation wrote before its body was swallowed. Only the names of the members are taken over:
/// the texts may quote what the client sent. So may a name, where it is the key of a dictionary.
/// </summary>
internal static partial class ValidationProblem
{
    private const int LongestName = 100;

    /// <summary>Describes which members failed.</summary>
    /// <param name="body">The swallowed body.</param>
    /// <returns>The words; null where the body is no such problem.</returns>
    public static string? Describe(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Object
                    ? Describe([.. errors.EnumerateObject().Select(member => member.Name).Where(name => name.Length > 0)])
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Describe(string[] names)
    {
        string[] ours = [.. names.Where(name => name.Length <= LongestName && Name().IsMatch(name))];
        var told = ours.Length == names.Length ? ours : [.. ours, ours.Length == 0 ? "a member of the request" : "another member"];
        return told switch
        {
            [] => null,
            [var name] => $"{name} is not valid",
            [.. var first, var last] => $"{string.Join(", ", first)} and {last} are not valid",
        };
    }

    // A path of names as C# and JSON spell them, with indexes: Name, Inner.Name, $.lines[0].unit-price.
    [GeneratedRegex(@"^(\$(\[[0-9]{1,9}\])*\.)?[\p{L}_][\p{L}\p{Nd}_-]*(\[[0-9]{1,9}\])*(\.[\p{L}_][\p{L}\p{Nd}_-]*(\[[0-9]{1,9}\])*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
