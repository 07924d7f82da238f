using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What validation, the framework's or a library's, wrote before its body was swallowed. Only the names of the members are taken
/// over: the texts may quote what the client sent. So may a name, where it is the key of a dictionary.
/// </summary>
internal static partial class ValidationProblem
{
    private const int LongestName = 100;
    private const string General = "the request is not valid";

    // Keys that stand for the whole: the framework's, and that of FastEndpoints.
    private static readonly FrozenSet<string> OfTheWhole = new[] { "", "generalErrors" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Describes what failed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The swallowed body.</param>
    /// <returns>The words; null where the body is no such problem.</returns>
    public static string? Describe(HttpContext context, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : root.TryGetProperty("errors", out var errors) && Names(errors) is { Length: > 0 } names ? Describe(context, names)
                : root.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? VersionRefusal.Describe(type.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A member for each name, or a list of objects that have one.
    private static string[] Names(JsonElement errors) => errors.ValueKind switch
    {
        JsonValueKind.Object => [.. errors.EnumerateObject().Select(member => member.Name)],
        JsonValueKind.Array => [.. errors.EnumerateArray().Select(NameOf).OfType<string>()],
        _ => [],
    };

    private static string? NameOf(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static string Describe(HttpContext context, string[] names)
    {
        var endpoint = RequestEndpoint.Of(context);
        if (IsOfIdentity(endpoint))
        {
            // Its keys are reasons, not members.
            return $"the request was refused: {string.Join(", ", Told(names, "another reason"))}";
        }

        var parameter = BodyParameterOf(endpoint);
        string[] members = [.. names.Where(name => !OfTheWhole.Contains(name) && name != parameter)];
        return members switch
        {
            [] => parameter is not null && HasNoBody(context) ? UnreadableBody.Missing : General,
            ["$"] => UnreadableBody.NoJson,
            _ => Phrase(Told(members, "another member", "a member of the request")),
        };
    }

    private static bool HasNoBody(HttpContext context) =>
        context.Request.ContentLength == 0 || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false };

    private static string[] Told(string[] names, string other, string? only = null)
    {
        string[] ours = [.. names.Where(name => name.Length <= LongestName && Name().IsMatch(name)).Select(name => name.StartsWith("$.", StringComparison.Ordinal) ? name[2..] : name)];
        return ours.Length == names.Length ? ours : [.. ours, ours.Length == 0 ? only ?? other : other];
    }

    private static string Phrase(string[] told) => told is [var name] ? $"{name} is not valid" : $"{string.Join(", ", told[..^1])} and {told[^1]} are not valid";

    private static bool IsOfIdentity(Endpoint? endpoint)
    {
        // The class that declares the handlers; the lambdas are in classes that the compiler nests in it.
        var type = endpoint?.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;
        while (type is { DeclaringType: { } outer })
        {
            type = outer;
        }

        return type == typeof(IdentityApiEndpointRouteBuilderExtensions);
    }

    // What MVC calls a body that it could not read: the name of a parameter, which no client knows.
    private static string? BodyParameterOf(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters
        .FirstOrDefault(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body)?.Name;

    // A path of names as C# and JSON spell them, with indexes: Name, Inner.Name, $.lines[0].unit-price.
    [GeneratedRegex(@"^(\$(\[[0-9]{1,9}\])*\.)?[\p{L}_][\p{L}\p{Nd}_-]*(\[[0-9]{1,9}\])*(\.[\p{L}_][\p{L}\p{Nd}_-]*(\[[0-9]{1,9}\])*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
