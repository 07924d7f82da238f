using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Joins steps by classes alone. The runtime compiles the compiler's tables once for all classes, but once more for every tuple of tuples
/// and every structure that a step gives: in a build from cold that was most of what this generator cost.
/// </summary>
internal static class Joining
{
    /// <summary>All that a step gives.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> Gathered<T>(this IncrementalValuesProvider<T> items)
        where T : class, IEquatable<T> => items.Collect().Select(static (all, _) => all.ToEquatableArray());

    /// <summary>All that two steps give.</summary>
    public static IncrementalValueProvider<EquatableArray<T>> GatheredWith<T>(
        this IncrementalValuesProvider<T> items, IncrementalValuesProvider<T> others)
        where T : class, IEquatable<T> =>
        items.Gathered().Combine(others.Gathered()).Select(static (pair, _) => pair.Left.Concat(pair.Right).ToEquatableArray());

    /// <summary>Each with a value, for a step that needs a third.</summary>
    public static IncrementalValuesProvider<Both<TFirst, TSecond>> With<TFirst, TSecond>(
        this IncrementalValuesProvider<TFirst> items, IncrementalValueProvider<TSecond> other)
        where TFirst : class
        where TSecond : class => items.Combine(other).Select(static (pair, _) => new Both<TFirst, TSecond>(pair.Left, pair.Right));

    /// <summary>A value with another, for a step that needs a third.</summary>
    public static IncrementalValueProvider<Both<TFirst, TSecond>> With<TFirst, TSecond>(
        this IncrementalValueProvider<TFirst> item, IncrementalValueProvider<TSecond> other)
        where TFirst : class
        where TSecond : class => item.Combine(other).Select(static (pair, _) => new Both<TFirst, TSecond>(pair.Left, pair.Right));
}

/// <summary>Two things that a step takes together.</summary>
internal sealed record Both<TFirst, TSecond>(TFirst First, TSecond Second)
    where TFirst : class
    where TSecond : class;
