using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What a text of validation says: the attribute that made it, and whether its words are the application's. A framework's default
/// words quote names of C#, and are never shown.
/// </summary>
internal static class ViolationText
{
    private static readonly Lazy<(TextPattern Pattern, string Reason)[]> Defaults = new(AskFreshAttributes);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The member.</param>
    /// <param name="mayBeThrown">
    /// Whether an attribute's exception may have become the text, as it does in the framework's own validation of handlers. Words of a
    /// member that has an attribute of the application's own are then shown only where that attribute gives them when it is asked.
    /// </param>
    /// <returns>The rule that was broken, and the application's words; null where there are only ours.</returns>
    public static (AttributeRule Rule, string? Words) Read(string text, RequestPlace place, bool mayBeThrown)
    {
        var (attributes, isText) = (place.Attributes, place.Type == typeof(string));
        var made = attributes.FirstOrDefault(attribute => TemplateOf(attribute)?.Matches(text) is true);
        var reason = Array.Find(Defaults.Value, row => row.Pattern.Matches(text)).Reason;
        if (made is not null)
        {
            return (AttributeRule.Of(made, isText), reason is null ? text : null);
        }

        if (reason is not null)
        {
            var rules = attributes.Select(attribute => AttributeRule.Of(attribute, isText)).Where(rule => rule.Reason == reason).ToArray();
            return (rules is [var only] ? only : new(reason, ViolationReasons.PhraseOf(reason)), null);
        }

        var isDoubtful = text.Length == 0 || (mayBeThrown && attributes.Any(IsOwn));
        return (new(ViolationReasons.Custom, ViolationReasons.NotValid), isDoubtful ? null : text);
    }

    private static bool IsOwn(ValidationAttribute attribute) => attribute.GetType().Assembly != typeof(ValidationAttribute).Assembly
        || attribute is CustomValidationAttribute;

    private static TextPattern? TemplateOf(ValidationAttribute attribute)
    {
        try
        {
            return new(attribute.FormatErrorMessage(TextPattern.Any));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Code of the application's: where it fails, the attribute didn't make the text.
            return null;
        }
    }

    // Their own numbers and names become places where anything may stand.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "They are asked for their words, and validate nothing.")]
    private static (TextPattern Pattern, string Reason)[] AskFreshAttributes() =>
    [
        .. new ValidationAttribute[]
        {
            new RequiredAttribute(),
            new RangeAttribute(1, 9),
            new RangeAttribute(1, 9) { MinimumIsExclusive = true },
            new RangeAttribute(1, 9) { MaximumIsExclusive = true },
            new RangeAttribute(1, 9) { MinimumIsExclusive = true, MaximumIsExclusive = true },
            new StringLengthAttribute(9),
            new StringLengthAttribute(9) { MinimumLength = 1 },
            new MinLengthAttribute(1),
            new MaxLengthAttribute(9),
            new LengthAttribute(1, 9),
            new RegularExpressionAttribute("1"),
            new EmailAddressAttribute(),
            new UrlAttribute(),
            new PhoneAttribute(),
            new CreditCardAttribute(),
            new Base64StringAttribute(),
            new FileExtensionsAttribute { Extensions = "1" },
            new AllowedValuesAttribute(1),
            new DeniedValuesAttribute(1),
            new CompareAttribute("1"),
            new Unworded(),
        }.Select(fresh => (
            new TextPattern(fresh.FormatErrorMessage(TextPattern.Any)
                .Replace("1", TextPattern.Any, StringComparison.Ordinal)
                .Replace("9", TextPattern.Any, StringComparison.Ordinal)),
            AttributeRule.Of(fresh, isText: true).Reason)),
    ];

    /// <summary>An attribute without words of its own.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    private sealed class Unworded : ValidationAttribute;
}
