using System.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Prints how an error is read out of an answer: by the places that the picture of the catalog gives its parts.</summary>
internal static class TypeScriptEnvelope
{
    /// <summary>Prints the part of the module; helpers that no place needs are left out, since compilers warn of them.</summary>
    public static string Print(CatalogModel catalog)
    {
        var text = new StringBuilder().Append('\n');
        var code = CodeOf(catalog);
        if (code is not null)
        {
            text.Append(EnvelopeType(catalog));
        }

        text.Append(Reading(catalog, code)).Append('\n').Append(HeaderNames(catalog));
        text.Append('\n').Append(catalog.Envelope.Shows(Placeholder.FieldsText) ? TypeScriptHelpers.FieldOfText
            : TypeScriptTypes.Used(catalog).Any() ? TypeScriptTypes.Table(catalog) + TypeScriptHelpers.FieldOfTypes
            : TypeScriptHelpers.Field);
        foreach (var helper in TypeScriptHelpers.All.Where(helper => $"{text}".Contains($"{helper.Name}(", StringComparison.Ordinal)))
        {
            text.Append('\n').Append(helper.Text);
        }

        return text.ToString();
    }

    private static string EnvelopeType(CatalogModel catalog) => $$"""
        /** The envelope of an error, with any code: also one that this file doesn't know yet. */
        export interface ErrorEnvelope {
          {{string.Join("\n  ", TypeScriptPlaces.TypeOfCode(catalog.Envelope.Body, catalog.HasNumericCodes))}}
        }

        /** Whether a value is the envelope of an error. It accepts codes yet unknown. */
        export function isErrorEnvelope(value: unknown): value is ErrorEnvelope {
          return readEnvelope(value) !== null;
        }


        """.ReplaceLineEndings("\n");

    private static string Reading(CatalogModel catalog, string? code)
    {
        var body = catalog.Envelope.Body;
        var parts = string.Join("\n    ",
        [
            "rawCode,",
            $"message: {TypeScriptPlaces.Find(body, Message) ?? "null"},",
            $"requestId: {TypeScriptPlaces.Find(body, RequestId) ?? "null"},",
            $"fields: {TypeScriptPlaces.FindFields(body) ?? "undefined"},",
        ]);
        var condition = code is null ? "!isObject(body)" : "rawCode === null";
        return $$"""
            interface EnvelopeParts {
              readonly rawCode: string | null;
              readonly message: string | null;
              readonly requestId: string | null;
              readonly fields: unknown;
            }

            /** What a body says of an error; null where it isn't an error's envelope. */
            function readEnvelope(body: unknown): EnvelopeParts | null {
              const rawCode = {{code ?? "null"}};
              return {{condition}} ? null : {
                {{parts}}
              };
            }

            """.ReplaceLineEndings("\n");
    }

    private static string HeaderNames(CatalogModel catalog)
    {
        var requestId = QuotedText.Json(catalog.RequestId.Header);
        var code = catalog.CodeHeader is { } name ? $", code: {QuotedText.Json(name)}" : "";
        return $"const headerNames: {{ readonly requestId: string; readonly code?: string }} = {{ requestId: {requestId}{code} }};\n";
    }

    private static string? CodeOf(CatalogModel catalog)
    {
        var kind = catalog.HasNumericCodes ? "digits" : "text";
        return TypeScriptPlaces.Find(catalog.Envelope.Body, node => node == TypeScriptPlaces.Code ? place => $"{kind}({place})" : null)
            ?? TypeScriptPlaces.Find(catalog.Envelope.Body, node => TypeScriptPlaces.Inside(node, Placeholder.Code));
    }

    private static Func<string, string>? Message(PictureNode node) =>
        node is PictureSlot { Placeholder: var slot } && slot == Placeholder.Message ? Text : null;

    private static Func<string, string>? RequestId(PictureNode node) => node is PictureSlot { Placeholder: var slot }
        ? slot == Placeholder.RequestId ? Text : null
        : TypeScriptPlaces.Inside(node, Placeholder.RequestId);

    private static string Text(string place) => $"text({place})";
}
