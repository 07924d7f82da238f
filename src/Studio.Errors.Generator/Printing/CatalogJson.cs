using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints a catalog as the JSON that the runtime reads: one line an entry, safe inside a raw string literal.</summary>
internal static class CatalogJson
{
    /// <summary>Prints a family's entries, sorted as the model has them.</summary>
    public static void Print(SourceWriter writer, Family family)
    {
        var scopes = string.Join(",", family.Catalog.Scopes.Select(Escapes.Json));
        var entries = family.Errors.Select(error => $"{Escapes.Json(error.Code)}:{Entry(error)}");
        writer.Lines($$"""{"version":{{Escapes.Json(family.Catalog.Version)}},"scopes":[{{scopes}}],"errors":{""")
            .Lines(string.Join(",\n", entries))
            .Lines("}}");
    }

    private static string Entry(ErrorModel error) => Object(
    [
        ("status", Number(error.Status)),
        ("retry", Escapes.Json(Word(error.Retry))),
        ("message", Escapes.Json(error.Message.Source)),
        ("fields", Parameters(error.Parameters.Where(parameter => parameter.IsField))),
        ("values", Parameters(error.Parameters.Where(parameter => !parameter.IsField))),
        ("from", Sources(error.From)),
        ("when", Text(error.When)),
        ("remedy", Text(error.Remedy)),
        ("since", Text(error.Since)),
        ("deprecated", Text(error.Deprecated)),
    ]);

    // Exception types stay out: the mapper knows them, and nobody outside the server should.
    private static string? Sources(SourcesModel from)
    {
        var statuses = from.Statuses.Select(Status).ToArray();
        var members = Object(
        [
            ("statuses", statuses.Length == 0 ? null : "[" + string.Join(",", statuses) + "]"),
            ("missingScope", from.MissingScope is { } field ? Escapes.Json(field) : null),
            ("binding", from.Binding is { } value ? Escapes.Json(value) : null),
        ]);
        return members == "{}" ? null : members;
    }

    private static string Status(StatusRange range) =>
        range.First == range.Last ? Number(range.First) : Escapes.Json($"{range.First / 100}xx");

    private static string? Parameters(IEnumerable<ParameterModel> parameters)
    {
        var members = parameters.Select(parameter => (parameter.Name, (string?)Parameter(parameter))).ToArray();
        return members.Length == 0 ? null : Object(members);
    }

    private static string Parameter(ParameterModel parameter) => Object(
    [
        ("type", Escapes.Json(Kind(parameter.Kind))),
        ("required", parameter.IsRequired ? null : "false"),
        ("description", Text(parameter.Description)),
        ("example", (parameter.Example ?? parameter.Default) is { } example ? Value(example) : null),
    ]);

    /// <summary>An object of the members that have a value.</summary>
    private static string Object(IEnumerable<(string Name, string? Value)> members) =>
        "{" + string.Join(",", members.Where(member => member.Value is not null).Select(member => $"{Escapes.Json(member.Name)}:{member.Value}")) + "}";

    private static string? Text(string text) => text.Length == 0 ? null : Escapes.Json(text);

    private static string Value(Literal literal) => literal.Kind switch
    {
        ParameterKind.WholeNumber => Number(literal.WholeNumber),
        ParameterKind.Number => literal.Number.ToString("R", CultureInfo.InvariantCulture),
        ParameterKind.Boolean => literal.Boolean ? "true" : "false",
        _ => Escapes.Json(literal.Text),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The advice as the catalog writes it.</summary>
    public static string Word(RetryKind retry) => retry switch
    {
        RetryKind.Backoff => "backoff",
        RetryKind.RetryAfter => "retryAfter",
        _ => "never",
    };

    private static string Kind(ParameterKind kind) => kind switch
    {
        ParameterKind.WholeNumber => "integer",
        ParameterKind.Number => "number",
        ParameterKind.Boolean => "boolean",
        _ => "string",
    };
}
