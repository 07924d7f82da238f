using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Studio.Errors.AspNetCore;

/// <summary>Checks the arguments of generated results. A class of its own: no name of a field can hide these methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ErrorArgument
{
    /// <summary>Refuses null.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static string NotNull(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is null)
        {
            throw new ArgumentNullException(Plain(name));
        }

        return value;
    }

    /// <summary>Refuses what JSON has no number for: NaN and the infinities.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument isn't finite.</exception>
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(Plain(name), value, "A number in an error must be finite: JSON has no NaN and no infinity.");

    /// <summary>Refuses what JSON has no number for: NaN and the infinities.</summary>
    /// <param name="value">The argument; null where the field is left out.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument isn't finite.</exception>
    public static double? Finite(double? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { } number ? Finite(number, name) : null;

    /// <summary>The parameter's name without the <c>@</c> that a keyword has in source.</summary>
    private static string? Plain(string? name) => name?.TrimStart('@');
}
