namespace Studio.Errors;

/// <summary>The one rule of omission: a part is there as long as a value is that it shows.</summary>
/// <param name="error">The error.</param>
internal sealed class PresenceVisitor(ErrorDefinition error) : IEnvelopeVisitor<EnvelopePresence>
{
    public EnvelopePresence Visit(EnvelopeObject node) => OfAny(node.Properties.Select(property => property.Value));

    public EnvelopePresence Visit(EnvelopeList node) => OfAny(node.Elements);

    public EnvelopePresence Visit(EnvelopeMember node) => node.Presence(error);

    public EnvelopePresence Visit(EnvelopeText node) => node.Members.Min(Visit);

    public EnvelopePresence Visit(EnvelopeFields node) => error.Parameters
        .Where(static parameter => parameter.IsField)
        .Select(static field => field.IsRequired ? EnvelopePresence.Always : EnvelopePresence.Sometimes)
        .DefaultIfEmpty(EnvelopePresence.Never)
        .Max();

    public EnvelopePresence Visit(EnvelopeConstant node) => EnvelopePresence.Constant;

    private EnvelopePresence OfAny(IEnumerable<EnvelopeNode> parts) => parts
        .Select(part => part.Accept(this))
        .Where(static presence => presence != EnvelopePresence.Constant)
        .DefaultIfEmpty(EnvelopePresence.Constant)
        .Max();
}
