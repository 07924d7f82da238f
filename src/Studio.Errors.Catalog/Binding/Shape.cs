namespace Studio.Errors.Catalog;

/// <summary>The members that one kind of object may have.</summary>
/// <param name="Noun">What the object is, as in <c>an error</c>.</param>
/// <param name="Members">Its members, in the order in which they are told.</param>
internal sealed record Shape(string Noun, params IReadOnlyList<ShapeMember> Members)
{
    private const string TypeNeeded = "\"string\", \"integer\", \"number\", \"boolean\", \"list\", \"map\" or the name of a type";

    private readonly HashSet<string> names = new(Members.Select(member => member.Name), StringComparer.Ordinal);

    public static readonly Shape Catalog = new(
        "the catalog",
        new("$schema"),
        new("version", "the API's version, as in \"version\": \"v1\""),
        new("extends"),
        new("without"),
        new("scopes"),
        new("errors", "an object with one entry a code"),
        new("retired"),
        new("types"),
        new("envelope"),
        new("codes"),
        new("requestId"),
        new("headers"),
        new("documentation"),
        new("upstreams"));

    public static readonly Shape Upstream = new(
        "an upstream",
        new("catalog"),
        new("errors"),
        new("map", "an object with one entry a code of the upstream"));

    /// <summary>What one error of an upstream becomes.</summary>
    public static readonly Shape UpstreamRule = new(
        "an entry of 'map'",
        new("code", "a code of this catalog"),
        new("fields"));

    public static readonly Shape UpstreamConstant = new(
        "a constant",
        new ShapeMember("value", "a string, a number, true or false"));

    /// <summary>A catalog that extends others: it may have no error of its own.</summary>
    public static readonly Shape ExtendingCatalog = new(
        Catalog.Noun, [.. Catalog.Members.Select(member => member.Name == "errors" ? new("errors") : member)]);

    public static readonly Shape Envelope = new(
        "'envelope'",
        new("mediaType"),
        new("body", "a picture of the body, as in \"body\": { \"code\": \"{code}\" }"));

    public static readonly Shape RequestId = new(
        "'requestId'",
        new("header"),
        new("prefix"),
        new("refuse"),
        new("from"));

    public static readonly Shape Headers = new(
        "'headers'",
        new ShapeMember("code", "the name of a header, as in \"code\": \"X-Error-Code\""));

    public static readonly Shape Retired = new(
        "a retired code",
        new("code", "the code"),
        new("wire"));

    public static readonly Shape Error = new(
        "an error",
        new("status", "an HTTP status, as in \"status\": 404"),
        new("retry", "\"never\", \"backoff\" or \"retryAfter\""),
        new("retryAfterDefault"),
        new("message", "the message for people"),
        new("fields"),
        new("values"),
        new("from"),
        new("when"),
        new("remedy"),
        new("since"),
        new("deprecated"),
        new("wire"),
        new("title"),
        new("category"),
        new("documentation"),
        new("override"));

    /// <summary>An entry that says of an inherited code what differs.</summary>
    public static readonly Shape Override = new(
        "an override",
        new("override"),
        new("message"),
        new("values"),
        new("from"),
        new("when"),
        new("remedy"),
        new("deprecated"),
        new("title"));

    public static readonly Shape Field = new(
        "a field",
        new("type", TypeNeeded),
        new("format"),
        new("values"),
        new("of"),
        new("max"),
        new("description"),
        new("default"),
        new("example"),
        new("required"));

    public static readonly Shape Member = new(
        "a member of a type",
        new("type", TypeNeeded),
        new("format"),
        new("values"),
        new("of"),
        new("description"),
        new("example"),
        new("required"));

    public static readonly Shape Type = new(
        "a type",
        new("fields", "an object with one entry a member"),
        new("description"));

    /// <summary>What the items of a list or map are.</summary>
    public static readonly Shape Item = new(
        "the type of the items",
        new("type", TypeNeeded),
        new("format"),
        new("of"));

    public static readonly Shape Value = new(
        "a value",
        new("type", TypeNeeded),
        new("format"),
        new("description"),
        new("default"),
        new("example"));

    public static readonly Shape Shipped = new(
        "the baseline",
        new("version", "the version that was shipped"),
        new("envelope"),
        new("requestId"),
        new("headers"),
        new("types"),
        new("codes", "an object with one entry a code"),
        new("retired"));

    public static readonly Shape ShippedType = new(
        "a shipped type",
        new ShapeMember("fields", "an object with one entry a member"));

    public static readonly Shape ShippedError = new(
        "a shipped code",
        new("number", "the number of its enum member"),
        new("status", "an HTTP status, as in \"status\": 404"),
        new("retry", "\"never\", \"backoff\" or \"retryAfter\""),
        new("fields"),
        new("deprecated"),
        new("wire"),
        new("category"),
        new("type"),
        new("of"));

    public static readonly Shape ShippedField = new(
        "a shipped field",
        new("type", TypeNeeded),
        new("values"),
        new("required"));

    public static readonly Shape From = new(
        "'from'",
        new("statuses"),
        new("exceptions"),
        new("missingScope"),
        new("policies"),
        new("roles"),
        new("binding"),
        new("validation"));

    public static readonly Shape Validation = new(
        "'validation'",
        new("list"),
        new("map"),
        new("form"),
        new("pointer"),
        new("parameter"),
        new("in"),
        new("reason"),
        new("reasons"),
        new("message"),
        new("min"),
        new("max"),
        new("count"),
        new("summary"));

    public bool Has(string member) => names.Contains(member);
}

/// <summary>One member of a shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Needed">What to write where it is missing; null where it may be missing.</param>
internal sealed record ShapeMember(string Name, string? Needed = null);
