namespace Studio.Errors;

/// <summary>Does something for each kind of part that a body has, so that a new kind can't be forgotten.</summary>
/// <typeparam name="T">The result.</typeparam>
public interface IEnvelopeVisitor<out T>
{
    /// <summary>An object.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeObject node);

    /// <summary>A list.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeList node);

    /// <summary>A value that an error or a request fills in.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeMember node);

    /// <summary>A text around such values.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeText node);

    /// <summary>The fields of an error.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeFields node);

    /// <summary>A constant.</summary>
    /// <param name="node">The part.</param>
    /// <returns>The result.</returns>
    T Visit(EnvelopeConstant node);
}
