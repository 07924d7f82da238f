using System.Collections;

namespace Studio.Errors;

/// <summary>A list that never changes; two with equal items are equal, so that records which hold lists are.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items, which are not copied.</param>
internal sealed class ErrorList<T>(T[] items) : IReadOnlyList<T>, IErrorItems
    where T : notnull
{
    /// <inheritdoc/>
    public int Count => items.Length;

    bool IErrorItems.IsMap => false;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    string IErrorItems.NameAt(int index) => "";

    object IErrorItems.ItemAt(int index) => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ErrorList<T> other && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", items)}]";
}
