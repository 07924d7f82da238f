using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Studio.Errors;

/// <summary>
/// Checks the arguments of generated results and records, and copies lists. A class of its own: no name of a field can hide these
/// methods.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ErrorArgument
{
    /// <summary>Refuses null.</summary>
    /// <typeparam name="T">The argument's type.</typeparam>
    /// <param name="value">The argument.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
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
            : throw new ArgumentOutOfRangeException(
                Plain(name), value, "A number in an error must be finite: JSON has no NaN and no infinity.");

    /// <summary>Refuses what JSON has no number for: NaN and the infinities.</summary>
    /// <param name="value">The argument; null where the field is left out.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The argument.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument isn't finite.</exception>
    public static double? Finite(double? value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { } number ? Finite(number, name) : null;

    /// <summary>Copies a list, so that nobody changes it while it is written; two copies of the same items are equal.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list; null where the field is left out.</param>
    /// <param name="copy">Copies or checks an item; null where items are taken as they are.</param>
    /// <param name="name">The argument's name.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">An item is null.</exception>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? List<T>(
        IReadOnlyList<T>? items, Func<T, T>? copy = null, [CallerArgumentExpression(nameof(items))] string? name = null)
        where T : notnull
    {
        if (items is null or ErrorList<T>)
        {
            return items;
        }

        // What is counted and what is enumerated may differ while somebody else changes the list.
        var copied = new List<T>(items.Count);
        foreach (var item in items)
        {
            copied.Add(Item(item, copy, name));
        }

        return new ErrorList<T>([.. copied]);
    }

    /// <summary>Copies a map, in its order; two copies of the same items are equal.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The map; null where the field is left out.</param>
    /// <param name="copy">Copies or checks a value; null where values are taken as they are.</param>
    /// <param name="name">The argument's name.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">A value is null.</exception>
    [return: NotNullIfNotNull(nameof(items))]
    public static IReadOnlyDictionary<string, T>? Map<T>(
        IReadOnlyDictionary<string, T>? items, Func<T, T>? copy = null, [CallerArgumentExpression(nameof(items))] string? name = null)
        where T : notnull
    {
        if (items is null or ErrorMap<T>)
        {
            return items;
        }

        var copied = new ErrorMap<T>();
        foreach (var (key, value) in items)
        {
            copied.Add(key, Item(value, copy, name));
        }

        return copied;
    }

    private static T Item<T>(T item, Func<T, T>? copy, string? name) => item is null
        ? throw new ArgumentException("A list or map in an error has no null among its items.", Plain(name))
        : copy is null ? item : copy(item);

    /// <summary>The parameter's name without the <c>@</c> that a keyword has in source.</summary>
    private static string? Plain(string? name) => name?.TrimStart('@');
}
