using System.ComponentModel;
using System.Text.Json;

namespace Studio.Errors;

/// <summary>An object in an error's fields, as a client reads it. Generated records implement it.</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IErrorReadable<TSelf>
    where TSelf : class, IErrorReadable<TSelf>
{
    /// <summary>Reads the record.</summary>
    /// <param name="value">The JSON value.</param>
    /// <returns>The record; null where the value isn't such an object. Members that it doesn't know pass.</returns>
    static abstract TSelf? Read(JsonElement value);
}
