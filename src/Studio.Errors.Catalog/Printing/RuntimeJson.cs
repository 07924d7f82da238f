using System.Globalization;
using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Prints a catalog as the JSON that the runtime reads: one line an entry, safe inside a raw string literal.</summary>
internal static class RuntimeJson
{
    /// <summary>Prints a catalog, its entries sorted by their codes on the wire; lines end in <c>\n</c>.</summary>
    public static string Print(CatalogModel catalog)
    {
        var text = new StringBuilder("{").Append(HeadJson.Print(catalog)).Append(",\"errors\":{\n");
        var separator = "";
        foreach (var error in catalog.Errors.OrderBy(error => error.Wire, StringComparer.Ordinal))
        {
            text.Append(separator).Append(QuotedText.Json(error.Wire)).Append(':').Append(Entry(error, catalog.Upstreams));
            separator = ",\n";
        }

        return text.Append("\n}}").ToString();
    }

    /// <summary>An object of the members that have a value.</summary>
    public static string Object(IEnumerable<(string Name, string? Value)> members) =>
        "{" + string.Join(",", members.Where(member => member.Value is not null).Select(Member)) + "}";

    private static string Entry(ErrorModel error, EquatableArray<UpstreamModel> upstreams) => Object(
    [
        ("status", Number(error.Status)),
        ("retry", QuotedText.Json(Spellings.Of(error.Retry))),
        ("retryAfterDefault", error.RetryAfterDefault is { } seconds ? Number(seconds) : null),
        ("message", QuotedText.Json(error.Message.Source)),
        ("fields", Parameters(error.Parameters.Where(parameter => parameter.IsField))),
        ("values", Parameters(error.Parameters.Where(parameter => !parameter.IsField))),
        ("from", Sources(error.From, UpstreamOrigin.Of(error, upstreams))),
        ("when", Text(error.When)),
        ("remedy", Text(error.Remedy)),
        ("since", Text(error.Since)),
        ("deprecated", Text(error.Deprecated)),
        ("of", Text(error.Of)),
        ("key", error.Wire == error.Code ? null : QuotedText.Json(error.Code)),
        ("title", Text(error.Title)),
        ("category", Text(error.Category)),
        ("documentation", Text(error.Documentation)),
    ]);

    // Exception types, policies and roles stay out: the mapper knows them, and nobody outside the server should.
    private static string? Sources(SourcesModel from, IReadOnlyCollection<string> upstreams)
    {
        var statuses = from.Statuses.Select(Status).ToArray();
        var members = Object(
        [
            ("statuses", statuses.Length == 0 ? null : "[" + string.Join(",", statuses) + "]"),
            ("missingScope", from.MissingScope is { } field ? QuotedText.Json(field) : null),
            ("binding", from.Binding is { } value ? QuotedText.Json(value) : null),
            ("upstreams", upstreams.Count == 0 ? null : "[" + string.Join(",", upstreams.Select(QuotedText.Json)) + "]"),
        ]);
        return members == "{}" ? null : members;
    }

    private static string Status(StatusRange range) =>
        range.First == range.Last ? Number(range.First) : QuotedText.Json($"{range.First / 100}xx");

    private static string? Parameters(IEnumerable<ParameterModel> parameters)
    {
        var members = parameters.Select(parameter => (parameter.Name, (string?)Parameter(parameter))).ToArray();
        return members.Length == 0 ? null : Object(members);
    }

    private static string Parameter(ParameterModel parameter) => Object(
    [
        .. Type(parameter.Type),
        ("values", parameter.Values.Count == 0 ? null : "[" + string.Join(",", parameter.Values.Select(QuotedText.Json)) + "]"),
        ("required", parameter.IsRequired ? null : "false"),
        ("description", Text(parameter.Description)),
        ("example", (parameter.Example ?? parameter.Default)?.Json),
    ]);

    /// <summary>A type in full: an entry is read alone, without the rest of the catalog.</summary>
    private static IEnumerable<(string Name, string? Value)> Type(FieldType type) => type switch
    {
        ListType list => [("type", QuotedText.Json(ListType.Word)), ("of", Object(Type(list.Of)))],
        MapType map => [("type", QuotedText.Json(MapType.Word)), ("of", Object(Type(map.Of)))],
        NamedType named =>
        [
            ("type", QuotedText.Json("object")),
            ("name", QuotedText.Json(named.Type.Name)),
            ("description", Text(named.Type.Description)),
            ("fields", Parameters(named.Type.Fields) ?? "{}"),
        ],
        _ => [("type", QuotedText.Json(((ScalarType)type).Word)), ("format", Text(((ScalarType)type).Format ?? ""))],
    };

    private static string Member((string Name, string? Value) member) => $"{QuotedText.Json(member.Name)}:{member.Value}";

    private static string? Text(string text) => text.Length == 0 ? null : QuotedText.Json(text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
