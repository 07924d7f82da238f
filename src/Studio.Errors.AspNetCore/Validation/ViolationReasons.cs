using System.Collections.Frozen;

namespace Studio.Errors.AspNetCore;

/// <summary>The stable words for why a member is wrong, and a phrase of ours for each.</summary>
internal static class ViolationReasons
{
    public const string Required = "required";
    public const string Range = "range";
    public const string Length = "length";
    public const string Pattern = "pattern";
    public const string Email = "email";
    public const string Url = "url";
    public const string Format = "format";
    public const string Value = "value";
    public const string Type = "type";
    public const string Unknown = "unknown";
    public const string Syntax = "syntax";
    public const string Custom = "custom";

    /// <summary>Where nothing more is known.</summary>
    public const string NotValid = "is not valid";

    private static readonly FrozenDictionary<string, string> Phrases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Required] = "is required",
        [Range] = "is outside its range",
        [Length] = "does not have the right length",
        [Pattern] = "does not have the right form",
        [Email] = "must be an email address",
        [Url] = "must be a URL",
        [Value] = "is not one of the values that are taken",
        [Type] = "has the wrong type",
        [Unknown] = "has a member that is not known",
        [Syntax] = "must be valid JSON",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The phrase for a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The phrase, which goes on after the name of the member.</returns>
    public static string PhraseOf(string reason) => Phrases.GetValueOrDefault(reason, NotValid);
}
