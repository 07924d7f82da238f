namespace Studio.Errors;

/// <summary>A part of an error's body: an object, or a value that a request or an error fills in.</summary>
public abstract class EnvelopeNode
{
    private protected EnvelopeNode()
    {
    }

    /// <summary>Does one of two things, for what the part is.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="onObject">What to do with an object.</param>
    /// <param name="onMember">What to do with a value.</param>
    /// <returns>The result.</returns>
    public abstract T Match<T>(Func<EnvelopeObject, T> onObject, Func<EnvelopeMember, T> onMember);
}

/// <summary>An object of the body.</summary>
/// <param name="properties">Its properties in order.</param>
public sealed class EnvelopeObject(IReadOnlyList<KeyValuePair<string, EnvelopeNode>> properties) : EnvelopeNode
{
    /// <summary>The properties by name, in the order of the wire; never empty.</summary>
    public IReadOnlyList<KeyValuePair<string, EnvelopeNode>> Properties { get; } = properties;

    /// <summary>Whether the error's fields follow the properties, each as a property of this object.</summary>
    public bool HasFields { get; init; }

    /// <inheritdoc/>
    public override T Match<T>(Func<EnvelopeObject, T> onObject, Func<EnvelopeMember, T> onMember)
    {
        ArgumentNullException.ThrowIfNull(onObject);
        return onObject(this);
    }
}
