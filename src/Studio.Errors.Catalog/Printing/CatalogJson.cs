using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>
/// Prints a catalog as an errors.json that reads as the same catalog, an entry a line: what travels in a library. What a file says for many
/// (styles of codes, addresses, names of envelopes) is said of each. The services that an API calls are nobody's business but its own:
/// only that there are some is said.
/// </summary>
internal static class CatalogJson
{
    /// <summary>How the text is written. It changes where a reader of today would read another catalog out of it.</summary>
    public const int Format = 1;

    public static string Print(CatalogModel catalog) => RuntimeJson.Object(
    [
        ("version", QuotedText.Json(catalog.Version)),
        (CarriedMembers.Upstreams, catalog.Upstreams.Any(upstream => !upstream.IsInherited) || catalog.KeepsUpstreams ? "true" : null),
        (CarriedMembers.Inherited, Members(
            catalog.Errors.Where(error => error.Of.Length > 0).GroupBy(error => error.Of).OrderBy(file => file.Key, StringComparer.Ordinal),
            file => file.Key,
            file => Texts(file.Select(error => error.Code)) ?? "[]")),
        ("scopes", Texts(catalog.Scopes)),
        ("retired", List(catalog.Retired, retired => Object(
            ("code", QuotedText.Json(retired.Code)),
            ("wire", Wire(retired.Wire, retired.Code, catalog.HasNumericCodes))))),
        ("types", Members(catalog.Types, type => type.Name, type => Object(
            ("description", Text(type.Description)),
            ("fields", Members(type.Fields, field => field.Name, Parameter) ?? "{}")))),
        ("envelope", catalog.Envelope == EnvelopePresets.Default ? null : Object(
            ("mediaType", QuotedText.Json(catalog.Envelope.MediaType)),
            ("body", PictureJson.Print(catalog.Envelope.Body)))),
        ("requestId", RequestId(catalog.RequestId)),
        ("headers", catalog.CodeHeader is { } header ? Object(("code", QuotedText.Json(header))) : null),
        ("errors", $"{{\n{string.Join(",\n", catalog.Errors.Select(error => Member(error.Code, Entry(error, catalog))))}\n}}"),
    ]);

    private static string Entry(ErrorModel error, CatalogModel catalog) => Object(
        ("status", Number(error.Status)),
        ("retry", QuotedText.Json(Spellings.Of(error.Retry))),
        ("retryAfterDefault", error.RetryAfterDefault is { } seconds ? Number(seconds) : null),
        ("message", QuotedText.Json(error.Message.Source)),
        ("fields", Members(error.Parameters.Where(each => each.IsField), each => each.Name, Parameter)),
        ("values", Members(error.Parameters.Where(each => !each.IsField), each => each.Name, Parameter)),
        ("from", Sources(error.From)),
        ("when", Text(error.When)),
        ("remedy", Text(error.Remedy)),
        ("since", Text(error.Since)),
        ("deprecated", Text(error.Deprecated)),
        ("wire", Wire(error.Wire, error.Code, catalog.HasNumericCodes)),
        ("title", Text(error.Title)),
        ("category", Text(error.Category)),
        ("documentation", Text(error.Documentation)));

    private static string Parameter(ParameterModel parameter) => RuntimeJson.Object(
    [
        .. Type(parameter.Type),
        ("values", Texts(parameter.Values)),
        ("max", parameter.Maximum == ParameterModel.DefaultMaximum ? null : Number(parameter.Maximum)),
        ("required", parameter.IsRequired ? null : "false"),
        ("description", Text(parameter.Description)),
        ("default", parameter.Default?.Json),
        ("example", parameter.Example?.Json),
    ]);

    private static (string Name, string? Value)[] Type(FieldType type) => type switch
    {
        ListType list => [("type", QuotedText.Json(ListType.Word)), ("of", RuntimeJson.Object(Type(list.Of)))],
        MapType map => [("type", QuotedText.Json(MapType.Word)), ("of", RuntimeJson.Object(Type(map.Of)))],
        NamedType named => [("type", QuotedText.Json(named.Type.Name))],
        _ => [("type", QuotedText.Json(((ScalarType)type).Word)), ("format", Text(((ScalarType)type).Format ?? ""))],
    };

    private static string? Sources(SourcesModel from) => Whole(Object(
        ("statuses", List(from.Statuses, range =>
            range.First == range.Last ? Number(range.First) : QuotedText.Json($"{range.First / 100}xx"))),
        ("exceptions", Texts(from.Exceptions)),
        ("missingScope", Text(from.MissingScope ?? "")),
        ("policies", Texts(from.Policies)),
        ("roles", Texts(from.Roles)),
        ("binding", Text(from.Binding ?? "")),
        ("validation", from.Validation is { } validation ? Validation(validation) : null)));

    private static string Validation(ValidationModel validation) => RuntimeJson.Object(
    [
        ("list", Text(validation.List ?? "")),
        ("map", Text(validation.Map ?? "")),
        ("form", QuotedText.Json(Spellings.Forms.First(form => form.Value == validation.Form).Key)),
        .. validation.Members.Select(member => (member.Role.Word, Text(member.Path))),
        ("reasons", Members(validation.Reasons, reason => reason.Reason, reason => QuotedText.Json(reason.Wire))),
        ("count", Text(validation.Count ?? "")),
        ("summary", Text(validation.Summary ?? "")),
    ]);

    private static string? RequestId(RequestIdModel requestId) => requestId.Equals(RequestIdModel.Default) ? null : Object(
        ("header", QuotedText.Json(requestId.Header)),
        ("prefix", requestId.IsFromTrace ? null : QuotedText.Json(requestId.Prefix)),
        ("refuse", requestId.IsFromTrace ? null : Texts(requestId.Refuse) ?? "[]"),
        ("from", requestId.IsFromTrace ? QuotedText.Json("trace") : null));

    private static string? Wire(string wire, string code, bool isNumber) =>
        isNumber ? wire : wire == code ? null : QuotedText.Json(wire);

    private static string Object(params (string Name, string? Value)[] members) => RuntimeJson.Object(members);

    private static string? Members<T>(IEnumerable<T> items, Func<T, string> name, Func<T, string> value) =>
        Whole("{" + string.Join(",", items.Select(item => Member(name(item), value(item)))) + "}");

    private static string? List<T>(IEnumerable<T> items, Func<T, string> value) => Whole("[" + string.Join(",", items.Select(value)) + "]");

    private static string? Texts(IEnumerable<string> texts) => List(texts, QuotedText.Json);

    private static string Member(string name, string value) => $"{QuotedText.Json(name)}:{value}";

    private static string? Whole(string json) => json is "{}" or "[]" ? null : json;

    private static string? Text(string text) => text.Length == 0 ? null : QuotedText.Json(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
