using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Why a body did not read as its type. The serializer tells it in text alone, which may quote the client; what is said here comes
/// from the type.
/// </summary>
internal static partial class JsonFault
{
    private const string Converted = "The JSON value could not be converted to";
    private const string Missing = "was missing required properties";
    private const string Unmapped = "could not be mapped to any .NET member";
    private const string NoNull = "allow setting null values";
    private const string NoNullArgument = "allow null values";
    private const string Discriminator = "type discriminator";
    private const string Duplicate = "Duplicate propert";

    private const int MostValues = 20;

    // What the reader says of a text that is no JSON, where nothing else tells: MVC keeps the words alone.
    private static readonly string[] OfTheReader =
    [
        "invalid start of", "invalid end of", "is invalid after", "is invalid without", "is invalid within", "is an invalid",
        "is not a hex digit", "Expected ", "maximum configured depth", "does not contain any JSON tokens", "trailing comma",
        "invalid escapable", "Cannot transcode", "Invalid UTF", "invalid UTF",
    ];

    /// <summary>Describes a fault.</summary>
    /// <param name="contract">What the endpoint takes.</param>
    /// <param name="path">Where the serializer stopped: <c>$.lines[0].qty</c>.</param>
    /// <param name="text">Its words, which are read and never shown.</param>
    /// <param name="isOfTheReader">Whether the text is no JSON; null where only the words tell.</param>
    /// <returns>The violations: several where several members are missing.</returns>
    public static IReadOnlyList<FoundViolation> Describe(RequestContract contract, string path, string text, bool? isOfTheReader)
    {
        bool Says(string words) => text.Contains(words, StringComparison.Ordinal);
        if (contract.FindMember(path) is not { } found
            || Says(Duplicate)
            || (isOfTheReader ?? (!Says(Converted) && Array.Exists(OfTheReader, Says))))
        {
            return [Syntax];
        }

        if (Says(Missing))
        {
            return MissingIn(contract, path, found, text);
        }

        var place = OfBody(contract, found);
        return
        [
            Says(Unmapped) ? FoundViolation.Of(place, ViolationReasons.Unknown)
            : Says(NoNull) || Says(NoNullArgument) ? FoundViolation.Of(place, ViolationReasons.Required)
            : Says(Discriminator) ? FoundViolation.Of(place, ViolationReasons.Value, "has a type that is not known")
            : FoundViolation.Of(place, ViolationReasons.Type, found.IsWhole ? Expected(contract.Json, found.Type) : null),
        ];
    }

    /// <summary>Words for a body that does not read as the JSON that is expected.</summary>
    public const string ValidJson = "must be valid JSON with the documented members";

    /// <summary>A body that is no JSON.</summary>
    public static FoundViolation Syntax { get; } = FoundViolation.Of(RequestPlace.Unread, ViolationReasons.Syntax, ValidJson);

    // The serializer lists as many as fit into a line.
    private static FoundViolation[] MissingIn(RequestContract contract, string path, JsonPlace found, string text)
    {
        FoundViolation[] members =
        [
            .. Quoted().Matches(text, text.IndexOf(Missing, StringComparison.Ordinal))
                .Select(name => contract.FindMember(path.Length == 0 ? name.Groups[1].Value : $"{path}['{name.Groups[1].Value}']"))
                .Where(static member => member is { IsWhole: true })
                .Select(member => FoundViolation.Of(contract.ToPlace(member!), ViolationReasons.Required)),
        ];
        return members.Length > 0
            ? members
            : [FoundViolation.Of(OfBody(contract, found), ViolationReasons.Required, "lacks a required member")];
    }

    private static RequestPlace OfBody(RequestContract contract, JsonPlace found) =>
        contract.ToPlace(found) with { Whole = RequestPlace.Body.Whole };

    private static string? Expected(JsonSerializerOptions options, Type type)
    {
        if (type == typeof(string))
        {
            return "must be a string";
        }

        if (!options.TryGetTypeInfo(type, out var info))
        {
            return null;
        }

        return type.IsEnum ? OneOf(info)
            : ParameterExpectation.Of(type) is { } expected ? $"must be {expected.Phrase}"
            : info.Kind switch
            {
                JsonTypeInfoKind.Enumerable => "must be a list",
                JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "must be an object",
                JsonTypeInfoKind.None => null,
                _ => null,
            };
    }

    private static string OneOf(JsonTypeInfo type)
    {
        string[] names = [.. type.GetJsonSchemaAsNode()["enum"]?.AsArray().Select(static value => value?.ToString() ?? "null") ?? []];
        return names.Length is 0 or > MostValues
            ? ViolationReasons.PhraseOf(ViolationReasons.Type)
            : $"must be one of {string.Join(", ", names)}";
    }

    [GeneratedRegex("'([^']{1,200})'", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
