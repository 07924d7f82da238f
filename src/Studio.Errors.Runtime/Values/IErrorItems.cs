using System.ComponentModel;

namespace Studio.Errors;

/// <summary>A list, a map or an object in an error's fields, whatever it is of: what is made of others is written by it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IErrorItems
{
    /// <summary>Whether items have names.</summary>
    bool IsMap { get; }

    /// <summary>How many items there are.</summary>
    int Count { get; }

    /// <summary>The name of an item; empty in a list.</summary>
    /// <param name="index">The item's index.</param>
    /// <returns>The name.</returns>
    string NameAt(int index);

    /// <summary>An item.</summary>
    /// <param name="index">The item's index.</param>
    /// <returns>The item; null where an object has no such member.</returns>
    object? ItemAt(int index);
}
