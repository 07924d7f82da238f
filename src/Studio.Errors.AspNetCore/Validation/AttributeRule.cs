using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Studio.Errors.AspNetCore;

/// <summary>What a validation attribute asks for, in words and numbers of its own: never in those of a framework's text.</summary>
/// <param name="Reason">The stable word.</param>
/// <param name="Phrase">What goes on after the name of the member: <c>must be from 1 to 10</c>.</param>
internal sealed record AttributeRule(string Reason, string Phrase)
{
    private const int MostValues = 20;

    /// <summary>The least that is taken.</summary>
    public decimal? Min { get; private init; }

    /// <summary>The most that is taken.</summary>
    public decimal? Max { get; private init; }

    /// <summary>Describes an attribute.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isText">Whether the member is a text, whose length is counted in characters.</param>
    /// <returns>What it asks for.</returns>
    public static AttributeRule Of(ValidationAttribute attribute, bool isText) => attribute switch
    {
        RequiredAttribute => new(ViolationReasons.Required, "is required"),
        RangeAttribute range => Range(range),
        StringLengthAttribute length => Length(length.MinimumLength, length.MaximumLength, isText: true),
        MinLengthAttribute length => Length(length.Length, int.MaxValue, isText),
        MaxLengthAttribute length => Length(0, length.Length < 0 ? int.MaxValue : length.Length, isText),
        LengthAttribute length => Length(length.MinimumLength, length.MaximumLength, isText),
        RegularExpressionAttribute => Plain(ViolationReasons.Pattern),
        EmailAddressAttribute => Plain(ViolationReasons.Email),
        UrlAttribute => Plain(ViolationReasons.Url),
        PhoneAttribute => new(ViolationReasons.Format, "must be a phone number"),
        CreditCardAttribute => new(ViolationReasons.Format, "must be the number of a credit card"),
        Base64StringAttribute => new(ViolationReasons.Format, "must be Base64"),
        FileExtensionsAttribute => new(ViolationReasons.Format, "must be the name of a file of another type"),
        AllowedValuesAttribute allowed => OneOf(allowed.Values),
        EnumDataTypeAttribute { EnumType: { IsEnum: true } type } => OneOf(Enum.GetNames(type)),
        EnumDataTypeAttribute => Plain(ViolationReasons.Value),
        DeniedValuesAttribute => new(ViolationReasons.Value, "is one of the values that are not taken"),
        CompareAttribute => new(ViolationReasons.Value, "is not the same as what it repeats"),
        _ => new(ReasonOf(attribute), ViolationReasons.NotValid),
    };

    private static string ReasonOf(ValidationAttribute own) =>
        own.GetType().GetCustomAttribute<ErrorReasonAttribute>()?.Reason ?? ViolationReasons.Custom;

    private static AttributeRule Plain(string reason) => new(reason, ViolationReasons.PhraseOf(reason));

    private static AttributeRule Range(RangeAttribute range)
    {
        var (min, max) = (Number(range.Minimum), Number(range.Maximum));
        var (from, to) = (Text(range.Minimum), Text(range.Maximum));
        var above = range.MinimumIsExclusive ? "more than" : "at least";
        var below = range.MaximumIsExclusive ? "less than" : "at most";
        var phrase =
            IsLimit(range.Minimum) ? $"must be {below} {to}"
            : IsLimit(range.Maximum) ? $"must be {above} {from}"
            : range.MinimumIsExclusive || range.MaximumIsExclusive ? $"must be {above} {from} and {below} {to}"
            : $"must be from {from} to {to}";
        return new(ViolationReasons.Range, phrase)
        {
            Min = IsLimit(range.Minimum) ? null : min,
            Max = IsLimit(range.Maximum) ? null : max,
        };
    }

    // What stands for "no limit" in an attribute.
    private static bool IsLimit(object limit) => limit is int.MinValue or int.MaxValue or double.MinValue or double.MaxValue
        || limit is double number && double.IsInfinity(number);

    private static decimal? Number(object value) => value switch
    {
        double number when Math.Abs(number) > 1e28 || double.IsNaN(number) => null,
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal =>
            Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Text(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static AttributeRule Length(int min, int max, bool isText)
    {
        string Of(int count) => (isText, count) switch
        {
            (true, 1) => "1 character",
            (true, _) => $"{Text(count)} characters",
            (false, 1) => "1 item",
            (false, _) => $"{Text(count)} items",
        };
        var phrase =
            max == int.MaxValue ? $"must have at least {Of(min)}"
            : min == 0 ? $"must have at most {Of(max)}"
            : min == max ? $"must have {Of(min)}"
            : $"must have from {Text(min)} to {Of(max)}";
        return new(ViolationReasons.Length, phrase) { Min = min == 0 ? null : min, Max = max == int.MaxValue ? null : max };
    }

    private static AttributeRule OneOf(IEnumerable values)
    {
        string[] texts = [.. values.Cast<object?>().Select(Text)];
        return texts.Length is 0 or > MostValues
            ? Plain(ViolationReasons.Value)
            : new(ViolationReasons.Value, texts is [var only] ? $"must be {only}" : $"must be one of {string.Join(", ", texts)}");
    }
}
