using System.Text;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Cuts the envelope of one code into parts, by the shape of its catalog: what never changes, and what only the request knows
/// between it. What has no value for this code is left out here already. Fields are in the catalog's order.
/// </summary>
internal sealed class EnvelopeLayout : IEnvelopeVisitor<EnvelopeLayout>
{
    private readonly ErrorDefinition definition;
    private readonly ErrorDefinition said;
    private readonly List<EnvelopePart> parts = [];
    private readonly StringBuilder literal = new();

    private EnvelopeLayout(ErrorDefinition definition, ErrorDefinition said) => (this.definition, this.said) = (definition, said);

    /// <summary>Cuts the envelope of a definition.</summary>
    /// <param name="definition">The entry of the catalog.</param>
    /// <param name="said">
    /// The entry that has message and parameters: the same, or that of a library whose code the catalog has inherited.
    /// </param>
    /// <param name="body">The body.</param>
    /// <returns>The parts.</returns>
    public static EnvelopePart[] Of(ErrorDefinition definition, ErrorDefinition said, EnvelopeNode body)
    {
        var layout = new EnvelopeLayout(definition, said);
        body.Accept(layout);
        return layout.End();
    }

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeObject node) =>
        AddAll('{', '}', [.. node.Properties.SelectMany(property => Members(node, property))]);

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeList node) => AddAll('[', ']', [.. node.Elements.Select(element => Member("", element))]);

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeFields node) => AddAll('{', '}', [.. Fields(node)]);

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeConstant node) => Append(node.Json);

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeMember node)
    {
        var quote = node.IsNumber(definition.Envelope) ? "" : "\"";
        return Append(quote).AddValue(node, isInText: false).Append(quote);
    }

    /// <inheritdoc/>
    public EnvelopeLayout Visit(EnvelopeText node)
    {
        literal.Append('"');
        foreach (var part in node.Parts)
        {
            _ = part.Member is { } member ? AddValue(member, isInText: true) : AddText(part.Literal);
        }

        return Append("\"");
    }

    /// <summary>The end of the literal that goes with an optional value must be its own: what stands before it stays.</summary>
    private EnvelopeLayout Flush() => literal.Length == 0 ? this : Cut(EnvelopeSlot.Literal);

    private EnvelopePart[] End()
    {
        Flush();
        return [.. parts];
    }

    private IEnumerable<LayoutMember> Members(EnvelopeObject owner, EnvelopeProperty property) =>
        property.IsSpread ? Fields((EnvelopeFields)property.Value)
        : property.IsReplaced(owner, said) ? []
        : [Member($"{JsonText.Quoted(property.Name)}:", property.Value)];

    private LayoutMember Member(string name, EnvelopeNode value) =>
        new(name, value.PresenceIn(definition), layout => value.Accept(layout), NeedOf(value));

    private IEnumerable<LayoutMember> Fields(EnvelopeFields fields)
    {
        for (var index = 0; index < said.Parameters.Count; index++)
        {
            var (parameter, number) = (said.Parameters[index], index);
            if (parameter.IsField)
            {
                yield return new(
                    $"{JsonText.Quoted(parameter.Name)}:",
                    parameter.IsRequired ? EnvelopePresence.Always : EnvelopePresence.Sometimes,
                    layout => layout.Cut(fields.AreTexts ? EnvelopeSlot.FieldText : EnvelopeSlot.Field, number),
                    BlockNeed.Nothing);
            }
        }
    }

    private static BlockNeed NeedOf(EnvelopeNode node) =>
        node is EnvelopeMember or EnvelopeText ? BlockNeed.EveryValue : BlockNeed.AnyValue;

    /// <summary>The members of an object, or the elements of a list.</summary>
    private EnvelopeLayout AddAll(char open, char close, LayoutMember[] members)
    {
        members = [.. members.Where(static member => member.Presence != EnvelopePresence.Never)];
        if (members is [{ Presence: EnvelopePresence.Sometimes }, ..])
        {
            var inner = new EnvelopeLayout(definition, said);
            inner.AddEach(',', members);
            Cut(EnvelopeSlot.Block, block: new(inner.End(), BlockNeed.Nothing, (byte)open));
        }
        else
        {
            AddEach(open, members);
            literal.Append(members.Length == 0 ? $"{open}" : "");
        }

        return Append($"{close}");
    }

    private void AddEach(char separator, LayoutMember[] members)
    {
        foreach (var member in members)
        {
            Add(separator + member.Name, member);
            separator = ',';
        }
    }

    private void Add(string beginning, LayoutMember member)
    {
        if (member.Presence != EnvelopePresence.Sometimes)
        {
            literal.Append(beginning);
            member.Add(this);
        }
        else if (member.Need == BlockNeed.Nothing)
        {
            Flush();
            literal.Append(beginning);
            member.Add(this);
        }
        else
        {
            var inner = new EnvelopeLayout(definition, said);
            inner.literal.Append(beginning);
            member.Add(inner);
            Cut(EnvelopeSlot.Block, block: new(inner.End(), member.Need));
        }
    }

    private EnvelopeLayout AddValue(EnvelopeMember member, bool isInText) => member.Source switch
    {
        EnvelopeSource.Message => AddMessage(said.Message),
        EnvelopeSource.RequestId => Cut(isInText ? EnvelopeSlot.EncodedRequestId : EnvelopeSlot.RequestId),
        EnvelopeSource.RetryAfter => Cut(EnvelopeSlot.RetryAfter),
        EnvelopeSource.TraceId => Cut(EnvelopeSlot.TraceId),
        EnvelopeSource.TraceParent => Cut(EnvelopeSlot.TraceParent),
        EnvelopeSource.Time => Cut(EnvelopeSlot.Time),
        EnvelopeSource.Code or EnvelopeSource.Title or EnvelopeSource.Category or EnvelopeSource.Status or EnvelopeSource.StatusText
            or EnvelopeSource.Reason or EnvelopeSource.Retry or EnvelopeSource.Documentation =>
            AddConstant(member.ConstantIn(definition) ?? "", isInText),
    };

    private EnvelopeLayout AddConstant(string value, bool isInText) => AddText(isInText ? Uri.EscapeDataString(value) : value);

    private EnvelopeLayout AddMessage(string message)
    {
        for (var index = 0; index < message.Length; index++)
        {
            var close = message[index] == '{' ? message.IndexOf('}', index) : -1;
            if (close > index + 1 && IndexOf(message[(index + 1)..close]) is >= 0 and var parameter)
            {
                Cut(EnvelopeSlot.Message, parameter);
                index = close;
                continue;
            }

            AddText(message.AsSpan(index, char.IsSurrogatePair(message, index) ? 2 : 1));
            index += IsDoubledBrace(message, index) || char.IsSurrogatePair(message, index) ? 1 : 0;
        }

        return this;
    }

    private EnvelopeLayout AddText(ReadOnlySpan<char> text)
    {
        literal.Append(JsonText.Escaped(text));
        return this;
    }

    private EnvelopeLayout Append(string json)
    {
        literal.Append(json);
        return this;
    }

    private static bool IsDoubledBrace(string message, int index) =>
        message[index] is '{' or '}' && index + 1 < message.Length && message[index + 1] == message[index];

    private int IndexOf(string name)
    {
        for (var index = 0; index < said.Parameters.Count; index++)
        {
            if (said.Parameters[index].Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    private EnvelopeLayout Cut(EnvelopeSlot slot, int parameter = -1, EnvelopeBlock? block = null)
    {
        parts.Add(new(Encoding.UTF8.GetBytes(literal.ToString()), slot, parameter, block));
        literal.Clear();
        return this;
    }

    /// <summary>A member of an object, or an element of a list.</summary>
    /// <param name="Name">Its name with the colon; empty for an element.</param>
    /// <param name="Presence">Whether it is there.</param>
    /// <param name="Add">Adds its value.</param>
    /// <param name="Need">What it needs where it may be missing; nothing where its value brings its name along.</param>
    private sealed record LayoutMember(string Name, EnvelopePresence Presence, Func<EnvelopeLayout, EnvelopeLayout> Add, BlockNeed Need);
}
