namespace Studio.Errors;

/// <summary>
/// The shape of an error's answer: what servers write, clients read and documents show. Each of them walks it, so that no
/// other place spells a member of the body.
/// </summary>
public sealed class EnvelopeShape
{
    private bool? isErrorTree;

    internal EnvelopeShape(string mediaType, string contentType, EnvelopeNode body)
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
                new("...", new EnvelopeFields(areTexts: false), IsSpread: true),
            ])),
        ]));

    /// <summary>The media type without parameters, such as <c>application/json</c>.</summary>
    public string MediaType { get; }

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public string ContentType { get; }

    /// <summary>The body: an object, or a list of one.</summary>
    public EnvelopeNode Body { get; }

    /// <summary>The body as a picture: JSON with a placeholder, such as <c>{code}</c>, for what is filled in.</summary>
    public string Picture => field ??= EnvelopePicture.Of(Body);

    /// <summary>Which header carries the request's id, and how one is made.</summary>
    public RequestIdRules RequestId { get; init; } = RequestIdRules.Default;

    /// <summary>The header that carries the code beside the body; null where none does.</summary>
    public string? CodeHeader { get; init; }

    /// <summary>Whether codes are whole numbers on the wire.</summary>
    public bool HasNumericCodes { get; init; }

    /// <summary>The values that the body shows by themselves, in its order, each with the name of the property that holds it.</summary>
    public IEnumerable<KeyValuePair<string, EnvelopeMember>> Members
    {
        get
        {
            foreach (var property in Properties(Body))
            {
                if (property.Value is EnvelopeMember member)
                {
                    yield return new(property.Name, member);
                }
            }
        }
    }

    /// <summary>Whether the body is that of <see cref="Error"/>, for which there is a faster reader.</summary>
    internal bool IsErrorTree => isErrorTree ??= !HasNumericCodes && Picture == Error.Picture;

    /// <summary>How clients read it.</summary>
    internal EnvelopePlan Plan => field ??= EnvelopePlan.Of(this);

    /// <summary>How clients find the code, and nothing else.</summary>
    internal EnvelopePlan CodePlan => field ??= new(Plan.Root.Only(EnvelopeGifts.Code), AreFieldsTexts: false);

    /// <summary>Where the body shows a value, such as <c>error.code</c> or <c>errors[0].code</c>.</summary>
    /// <param name="member">The value.</param>
    /// <returns>The place of the first property that is the value alone, else of the first text that shows it; null without.</returns>
    public string? PathOf(EnvelopeMember member) =>
        PathOf(Body, node => node == member)
        ?? PathOf(Body, node => node is EnvelopeText text && text.Members.Contains(member));

    /// <summary>The text around a value that no property shows alone.</summary>
    /// <param name="member">The value.</param>
    /// <returns>The text; null where a property shows the value alone, or nothing does.</returns>
    public EnvelopeText? TextOf(EnvelopeMember member) => Properties(Body).Any(shown => shown.Value == member)
        ? null
        : Properties(Body)
            .Select(static property => property.Value)
            .OfType<EnvelopeText>()
            .FirstOrDefault(text => text.Members.Contains(member));

    private static IEnumerable<EnvelopeProperty> Properties(EnvelopeNode node) => node switch
    {
        EnvelopeObject owner => owner.Properties.SelectMany(static property => Properties(property.Value).Prepend(property)),
        EnvelopeList list => list.Elements.SelectMany(Properties),
        _ => [],
    };

    private static string? PathOf(EnvelopeNode node, Func<EnvelopeNode, bool> isIt) => isIt(node) ? "" : node switch
    {
        EnvelopeObject owner => owner.Properties
            .Select(property => PathOf(property.Value, isIt) is { } rest ? Joined(Step(property.Name), rest) : null)
            .FirstOrDefault(static path => path is not null),
        EnvelopeList list => list.Elements
            .Select((element, index) => PathOf(element, isIt) is { } rest ? Joined($"[{EnvelopePicture.Index(index)}]", rest) : null)
            .FirstOrDefault(static path => path is not null),
        _ => null,
    };

    // As JavaScript writes it, which everybody reads.
    private static string Step(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static each => char.IsAsciiLetterOrDigit(each) || each is '_' or '$')
            ? name
            : $"[{EnvelopePicture.Quoted(name)}]";

    private static string Joined(string step, string rest) => rest.Length == 0 || rest[0] == '[' ? step + rest : $"{step}.{rest}";
}
