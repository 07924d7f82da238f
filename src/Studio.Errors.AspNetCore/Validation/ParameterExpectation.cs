using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;

namespace Studio.Errors.AspNetCore;

/// <summary>What the framework's binder takes for a simple type, and how to say so.</summary>
/// <param name="Noun">What the parameter must be: <c>a whole number</c>.</param>
/// <param name="Accepts">Whether a text is one.</param>
internal sealed record ParameterExpectation(string Noun, Func<string, bool> Accepts)
{
    private static readonly FrozenDictionary<Type, ParameterExpectation> Known = new Dictionary<Type, ParameterExpectation>
    {
        [typeof(byte)] = WholeNumber<byte>(),
        [typeof(sbyte)] = WholeNumber<sbyte>(),
        [typeof(short)] = WholeNumber<short>(),
        [typeof(ushort)] = WholeNumber<ushort>(),
        [typeof(int)] = WholeNumber<int>(),
        [typeof(uint)] = WholeNumber<uint>(),
        [typeof(long)] = WholeNumber<long>(),
        [typeof(ulong)] = WholeNumber<ulong>(),
        [typeof(float)] = Parsed<float>("a number"),
        [typeof(double)] = Parsed<double>("a number"),
        [typeof(decimal)] = Parsed<decimal>("a number"),
        [typeof(bool)] = new("true or false", text => bool.TryParse(text, out _)),
        [typeof(char)] = Parsed<char>("a single character"),
        [typeof(Guid)] = Parsed<Guid>("a UUID"),
        [typeof(DateTime)] = Parsed<DateTime>("a date and time such as 2026-01-31T12:00:00Z"),
        [typeof(DateTimeOffset)] = Parsed<DateTimeOffset>("a date and time such as 2026-01-31T12:00:00Z"),
        [typeof(DateOnly)] = Parsed<DateOnly>("a date such as 2026-01-31"),
        [typeof(TimeOnly)] = Parsed<TimeOnly>("a time such as 14:30:00"),
        [typeof(TimeSpan)] = Parsed<TimeSpan>("a duration such as 01:30:00"),
        [typeof(Uri)] = new("a URI", text => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _)),
    }.ToFrozenDictionary();

    /// <summary>What the parameter must be, with its limits: <c>a whole number from 0 to 255</c>.</summary>
    public string Phrase { get; private init; } = Noun;

    /// <summary>What the binder takes for a type.</summary>
    /// <param name="type">The parameter's type, without its question mark.</param>
    /// <returns>The expectation; null for a type that isn't known.</returns>
    public static ParameterExpectation? Of(Type type) => type.IsEnum
        ? new($"one of {string.Join(", ", Enum.GetNames(type))}", text => Enum.TryParse(type, text, ignoreCase: true, out _))
        : Known.GetValueOrDefault(type);

    /// <summary>Says it with the range that the parameter declares, which is narrower than that of its type.</summary>
    /// <param name="range">The parameter's attribute; null where it has none.</param>
    /// <returns>The expectation in other words; what the binder takes is still the same.</returns>
    public ParameterExpectation Within(RangeAttribute? range) => range is { Minimum: IFormattable from, Maximum: IFormattable to }
        ? this with { Phrase = string.Create(CultureInfo.InvariantCulture, $"{Noun} from {from} to {to}") }
        : this;

    private static ParameterExpectation WholeNumber<T>()
        where T : struct, IMinMaxValue<T>, INumber<T> =>
        new("a whole number", text => T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            Phrase = string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}"),
        };

    private static ParameterExpectation Parsed<T>(string phrase)
        where T : IParsable<T> => new(phrase, text => T.TryParse(text, CultureInfo.InvariantCulture, out _));
}
