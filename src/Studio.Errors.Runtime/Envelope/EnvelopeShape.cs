namespace Studio.Errors;

/// <summary>
/// The shape of an error's body: what servers write, clients read and documents show. Each of them walks it, so that no
/// other place spells a member of the body.
/// </summary>
public sealed class EnvelopeShape
{
    private EnvelopeShape(string mediaType, string contentType, EnvelopeObject body)
    {
        MediaType = mediaType;
        ContentType = contentType;
        Body = body;
    }

    /// <summary><c>{"error":{"code","message","requestId", fields}}</c>.</summary>
    public static EnvelopeShape Error { get; } = new(
        "application/json",
        "application/json; charset=utf-8",
        new EnvelopeObject(
        [
            new("error", new EnvelopeObject(
            [
                new("code", EnvelopeMember.Code),
                new("message", EnvelopeMember.Message),
                new("requestId", EnvelopeMember.RequestId),
            ])
            {
                HasFields = true,
            }),
        ]));

    /// <summary>The media type without parameters, such as <c>application/json</c>.</summary>
    public string MediaType { get; }

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public string ContentType { get; }

    /// <summary>The body.</summary>
    public EnvelopeObject Body { get; }

    /// <summary>The members that the body shows, in its order, each with the name of the property that holds it.</summary>
    public IEnumerable<KeyValuePair<string, EnvelopeMember>> Members => MembersOf(Body);

    /// <summary>The names of the properties that lead from the body to a member.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The names, outermost first; null where the body doesn't show the member.</returns>
    public IReadOnlyList<string>? PathTo(EnvelopeMember member) => PathTo(Body, node => node == member);

    /// <summary>The names of the properties that lead from the body to the object that holds the error's fields.</summary>
    /// <returns>The names, outermost first; null where the body doesn't show fields.</returns>
    public IReadOnlyList<string>? PathToFields() => PathTo(Body, node => node is EnvelopeObject { HasFields: true });

    private static IEnumerable<KeyValuePair<string, EnvelopeMember>> MembersOf(EnvelopeObject owner) =>
        owner.Properties.SelectMany(property => property.Value.Match(
            MembersOf,
            IEnumerable<KeyValuePair<string, EnvelopeMember>> (member) => [new(property.Key, member)]));

    private static List<string>? PathTo(EnvelopeNode node, Func<EnvelopeNode, bool> isIt) =>
        isIt(node) ? [] : node.Match(owner => PathInside(owner, isIt), static _ => null);

    private static List<string>? PathInside(EnvelopeObject owner, Func<EnvelopeNode, bool> isIt) =>
        owner.Properties
            .Select(property => PathTo(property.Value, isIt) is { } rest ? new List<string>([property.Key, .. rest]) : null)
            .FirstOrDefault(path => path is not null);
}
