using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Studio.Errors;

/// <summary>A map that never changes once it is filled, in the order of its filling; two with equal items are equal.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class ErrorMap<T> : IReadOnlyDictionary<string, T>, IErrorItems
    where T : notnull
{
    private readonly OrderedDictionary<string, T> items = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => items.Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => items.Values;

    bool IErrorItems.IsMap => true;

    string IErrorItems.NameAt(int index) => items.GetAt(index).Key;

    object IErrorItems.ItemAt(int index) => items.GetAt(index).Value;

    /// <inheritdoc/>
    public T this[string key] => items[key];

    /// <summary>Adds an item; the last of a name counts.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string key, T value) => items[key] = value;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => items.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => items.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ErrorMap<T> other
        && Count == other.Count
        && items.All(item => other.TryGetValue(item.Key, out var value) && EqualityComparer<T>.Default.Equals(item.Value, value));

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(Count, static (hash, item) => hash ^ HashCode.Combine(item.Key, item.Value));

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", items.Select(static item => $"{item.Key}: {item.Value}"))}}}";
}
