using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What validation libraries call their built-in rules, by name: this package has no need of them. Their default words quote what
/// the client sent, and the names of C# in apostrophes.
/// </summary>
internal static partial class LibraryReasons
{
    private static readonly FrozenDictionary<string, string> FluentValidation = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NotEmptyValidator"] = ViolationReasons.Required,
        ["NotNullValidator"] = ViolationReasons.Required,
        ["LengthValidator"] = ViolationReasons.Length,
        ["MinimumLengthValidator"] = ViolationReasons.Length,
        ["MaximumLengthValidator"] = ViolationReasons.Length,
        ["ExactLengthValidator"] = ViolationReasons.Length,
        ["InclusiveBetweenValidator"] = ViolationReasons.Range,
        ["ExclusiveBetweenValidator"] = ViolationReasons.Range,
        ["GreaterThanValidator"] = ViolationReasons.Range,
        ["GreaterThanOrEqualValidator"] = ViolationReasons.Range,
        ["LessThanValidator"] = ViolationReasons.Range,
        ["LessThanOrEqualValidator"] = ViolationReasons.Range,
        ["ScalePrecisionValidator"] = ViolationReasons.Range,
        ["RegularExpressionValidator"] = ViolationReasons.Pattern,
        ["EmailValidator"] = ViolationReasons.Email,
        ["EnumValidator"] = ViolationReasons.Value,
        ["StringEnumValidator"] = ViolationReasons.Value,
        ["EqualValidator"] = ViolationReasons.Value,
        ["NotEqualValidator"] = ViolationReasons.Value,
        ["EmptyValidator"] = ViolationReasons.Value,
        ["NullValidator"] = ViolationReasons.Value,
        ["CreditCardValidator"] = ViolationReasons.Format,
        ["PredicateValidator"] = ViolationReasons.Custom,
        ["AsyncPredicateValidator"] = ViolationReasons.Custom,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the application, or a library for it, says of a request.</summary>
    /// <param name="contract">What the endpoint takes; null where there is no endpoint.</param>
    /// <param name="violations">What is said.</param>
    /// <returns>The refusal.</returns>
    public static Refusal Read(RequestContract? contract, IEnumerable<ErrorViolation> violations) =>
        Refusal.Of(violations.Select(violation => Read(contract?.Find(violation.Place) ?? new RequestPlace(), violation)))
        ?? new("the request is not valid");

    /// <summary>What the application, or a library for it, says of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="violation">What is said.</param>
    /// <returns>The violation; a code that no library is known for is the application's own reason.</returns>
    public static FoundViolation Read(RequestPlace place, ErrorViolation violation)
    {
        var known = violation.Reason is { } code ? FluentValidation.GetValueOrDefault(code) : null;
        var reason = known ?? (string.IsNullOrEmpty(violation.Reason) ? ViolationReasons.Custom : violation.Reason);
        var isDefault = known is not null && violation.Message is { } message && Quotation().IsMatch(message);
        return FoundViolation.Of(place, reason) with { Words = isDefault ? null : violation.Message };
    }

    /// <summary>Whether words that came without a code are a library's default: they quote the member, or what the client sent.</summary>
    /// <param name="place">The place, as the library spells it.</param>
    /// <param name="words">The words.</param>
    /// <returns>True where they are.</returns>
    public static bool IsDefault(string place, string words) =>
        words.Contains("You entered", StringComparison.Ordinal)
        || Quotation().Matches(words).Any(quoted => place.EndsWith(
            quoted.ValueSpan[1..^1].ToString().Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    // An apostrophe within a word quotes nothing.
    [GeneratedRegex(@"(?<!\w)'[^']+'(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
