namespace Studio.Errors;

/// <summary>The one rule of omission: a part is there as long as a value is that it shows.</summary>
/// <param name="error">The error.</param>
internal sealed class PresenceVisitor(ErrorDefinition error) : IEnvelopeVisitor<EnvelopePresence>
{
    // Loops here and in other places that a process passes on its way to the first response: the runtime compiles each of LINQ's steps anew
    // for every structure and enumeration.
    public EnvelopePresence Visit(EnvelopeObject node)
    {
        var presence = EnvelopePresence.Constant;
        foreach (var property in node.Properties)
        {
            presence = With(presence, property.Value);
        }

        return presence;
    }

    public EnvelopePresence Visit(EnvelopeList node)
    {
        var presence = EnvelopePresence.Constant;
        foreach (var element in node.Elements)
        {
            presence = With(presence, element);
        }

        return presence;
    }

    public EnvelopePresence Visit(EnvelopeMember node) => node.Presence(error);

    public EnvelopePresence Visit(EnvelopeText node) => node.Members.Min(Visit);

    public EnvelopePresence Visit(EnvelopeFields node)
    {
        var presence = EnvelopePresence.Never;
        foreach (var parameter in error.Parameters)
        {
            if (parameter.IsField)
            {
                presence = Higher(presence, parameter.IsRequired ? EnvelopePresence.Always : EnvelopePresence.Sometimes);
            }
        }

        return presence;
    }

    public EnvelopePresence Visit(EnvelopeConstant node) => EnvelopePresence.Constant;

    /// <summary>What is known of the parts before, and one more: constants say nothing.</summary>
    private EnvelopePresence With(EnvelopePresence before, EnvelopeNode part)
    {
        var presence = part.Accept(this);
        return presence == EnvelopePresence.Constant ? before : before == EnvelopePresence.Constant ? presence : Higher(before, presence);
    }

    private static EnvelopePresence Higher(EnvelopePresence one, EnvelopePresence other) => one > other ? one : other;
}
