using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What the framework's validation wrote before its body was swallowed. Only the names of the members are taken over:
/// the texts may quote what the client sent.
/// </summary>
internal static class ValidationProblem
{
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

    private static string? Describe(string[] names) => names switch
    {
        [] => null,
        [var name] => $"{name} is not valid",
        [.. var first, var last] => $"{string.Join(", ", first)} and {last} are not valid",
    };
}
