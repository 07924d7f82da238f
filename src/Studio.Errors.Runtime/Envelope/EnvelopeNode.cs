namespace Studio.Errors;

/// <summary>A part of an error's body: a constant, a value that an error or a request fills in, or what holds such.</summary>
public abstract class EnvelopeNode
{
    private protected EnvelopeNode()
    {
    }

    /// <summary>Does what is to be done with a part of this kind.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="visitor">Has something to do for each kind.</param>
    /// <returns>The result.</returns>
    public abstract T Accept<T>(IEnvelopeVisitor<T> visitor);

    /// <summary>Whether answers of an error show this part. What has no value is left out of a body; constants alone never are.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Whether it is there.</returns>
    public EnvelopePresence PresenceIn(ErrorDefinition error) => Accept(new PresenceVisitor(error));
}

/// <summary>An object of the body.</summary>
/// <param name="properties">Its properties in order.</param>
public sealed class EnvelopeObject(IReadOnlyList<EnvelopeProperty> properties) : EnvelopeNode
{
    /// <summary>The properties, in the order of the wire.</summary>
    public IReadOnlyList<EnvelopeProperty> Properties { get; } = properties;

    /// <summary>Whether the error's fields are properties of this object.</summary>
    public bool HasFields { get; } = properties.Any(static property => property.IsSpread);

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}

/// <summary>A property of an object of the body.</summary>
/// <param name="Name">Its name; of no meaning where the fields are spread.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsSpread">Whether each field is a property here, rather than all of them one.</param>
public sealed record EnvelopeProperty(string Name, EnvelopeNode Value, bool IsSpread = false)
{
    /// <summary>Whether this is a null that stands where an error has no field of its name; the field takes its place.</summary>
    /// <param name="owner">The object that has the property.</param>
    /// <param name="field">The name of a field.</param>
    /// <returns>True where the field takes its place.</returns>
    public bool StandsFor(EnvelopeObject owner, string field)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Name == field && !IsSpread && owner.HasFields && Value is EnvelopeConstant { IsNull: true };
    }

    /// <summary>Whether an error has a field that takes the place of this null.</summary>
    /// <param name="owner">The object that has the property.</param>
    /// <param name="error">The error.</param>
    /// <returns>True where the error has one.</returns>
    public bool IsReplaced(EnvelopeObject owner, ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Parameters.Any(parameter => parameter.IsField && StandsFor(owner, parameter.Name));
    }
}

/// <summary>A list of the body.</summary>
/// <param name="elements">Its elements in order.</param>
public sealed class EnvelopeList(IReadOnlyList<EnvelopeNode> elements) : EnvelopeNode
{
    /// <summary>
    /// The elements. Where several are objects, readers tell them apart by the text constants of <see cref="Discriminators"/>.
    /// </summary>
    public IReadOnlyList<EnvelopeNode> Elements { get; } = elements;

    /// <summary>The names of the properties that are constant texts in each of several objects; none where there is one object.</summary>
    public IReadOnlyList<string> Discriminators { get; } = DiscriminatorsOf([.. elements.OfType<EnvelopeObject>()]);

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }

    private static string[] DiscriminatorsOf(EnvelopeObject[] objects) => objects.Length < 2
        ? []
        : [.. ConstantTexts(objects[0]).Where(name => objects.All(each => ConstantTexts(each).Contains(name, StringComparer.Ordinal)))];

    private static IEnumerable<string> ConstantTexts(EnvelopeObject owner) =>
        from property in owner.Properties where property.Value is EnvelopeConstant { Text: not null } select property.Name;
}

/// <summary>A text of the body that shows values between constant parts, such as <c>https://example.com/errors/{code}</c>.</summary>
/// <param name="parts">Its parts in order.</param>
public sealed class EnvelopeText(IReadOnlyList<EnvelopeTextPart> parts) : EnvelopeNode
{
    /// <summary>The parts in order.</summary>
    public IReadOnlyList<EnvelopeTextPart> Parts { get; } = parts;

    /// <summary>The values that it shows. They are percent-encoded, save for letters, digits and <c>-._~</c>.</summary>
    public IEnumerable<EnvelopeMember> Members => Parts.Select(static part => part.Member).OfType<EnvelopeMember>();

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}

/// <summary>A part of a text: a value, or what stands around values.</summary>
/// <param name="Literal">What never changes; empty for a value.</param>
/// <param name="Member">The value; null for what never changes.</param>
public sealed record EnvelopeTextPart(string Literal, EnvelopeMember? Member);

/// <summary>The error's fields: an object of their own, or properties of the object that they are spread into.</summary>
/// <param name="areTexts">Whether numbers and truth values are written as texts.</param>
public sealed class EnvelopeFields(bool areTexts) : EnvelopeNode
{
    /// <summary>Whether numbers and truth values are written as texts.</summary>
    public bool AreTexts { get; } = areTexts;

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}

/// <summary>A text, number, truth value or null that is the same in every answer.</summary>
public sealed class EnvelopeConstant : EnvelopeNode
{
    internal EnvelopeConstant(string json, string? text)
    {
        Json = json;
        Text = text;
    }

    /// <summary>The value as JSON.</summary>
    public string Json { get; }

    /// <summary>The text; null for what is none.</summary>
    public string? Text { get; }

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Json == "null";

    /// <inheritdoc/>
    public override T Accept<T>(IEnvelopeVisitor<T> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.Visit(this);
    }
}
