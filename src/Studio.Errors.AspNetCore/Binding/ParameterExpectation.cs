using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;

namespace Studio.Errors.AspNetCore;

/// <summary>What the framework's binder takes for a simple type, and how to say so.</summary>
/// <param name="Phrase">What the parameter must be: <c>a whole number from 0 to 255</c>.</param>
/// <param name="Accepts">Whether a text is one.</param>
internal sealed record ParameterExpectation(string Phrase, Func<string, bool> Accepts)
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

    /// <summary>What the binder takes for a type.</summary>
    /// <param name="type">The parameter's type, without its question mark.</param>
    /// <returns>The expectation; null for a type that isn't known.</returns>
    public static ParameterExpectation? Of(Type type) => type.IsEnum
        ? new($"one of {string.Join(", ", Enum.GetNames(type))}", text => Enum.TryParse(type, text, ignoreCase: true, out _))
        : Known.GetValueOrDefault(type);

    private static ParameterExpectation WholeNumber<T>()
        where T : struct, IMinMaxValue<T>, INumber<T> =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {T.MinValue} to {T.MaxValue}"),
            text => T.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _));

    private static ParameterExpectation Parsed<T>(string phrase)
        where T : IParsable<T> => new(phrase, text => T.TryParse(text, CultureInfo.InvariantCulture, out _));
}
