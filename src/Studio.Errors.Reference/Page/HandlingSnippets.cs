namespace Studio.Errors.Reference;

/// <summary>The code of the handling section. Tests compile both languages.</summary>
internal static class HandlingSnippets
{
    /// <summary>With the generated exception, in a project that has the catalog.</summary>
    public static string CSharp(ErrorReference reference)
    {
        var stem = GeneratedNames.Stem(reference.Family);
        var shown = reference.MostToShow;
        return $$"""
            // Sends again what may be sent again: with backoff, after Retry-After, or never.
            var retries = new ErrorRetryHandler({{reference.Family}}.Catalog, new(), new SocketsHttpHandler());
            using var http = new HttpClient(retries);
            using var response = await http.GetAsync(address);
            try
            {
                await response.ThrowIf{{stem}}Async();
            }
            catch ({{stem}}Exception error) when (error.Code is {{stem}}Code.{{GeneratedNames.Pascal(shown.Key)}})
            {
                Console.Error.WriteLine({{Told(shown)}});
            }
            catch ({{stem}}Exception error)
            {
                // RawCode also has a code that this client does not know yet.
                Console.Error.WriteLine($"{error.RawCode} (request {error.RequestId})");
            }
            """;
    }

    /// <summary>With nothing but fetch.</summary>
    public static string TypeScript(ErrorReference reference) => $$"""
        const response = await fetch(address);
        if (!response.ok) {
        {{Reading(reference.Catalog.Envelope)}}
          switch ({{Place(reference.Catalog.Envelope, EnvelopeMember.Code)}}) {
        {{Cases(reference, RetryAdvice.RetryAfter, "wait for the Retry-After header, then send it again")}}{{Cases(reference, RetryAdvice.Backoff, "send it again, later each time, a few times at most")}}    default:
              // Never, or a code that this client does not know yet.
              throw new Error(`${{{Place(reference.Catalog.Envelope, EnvelopeMember.Code)}}} (request ${{{Place(reference.Catalog.Envelope, EnvelopeMember.RequestId)}}})`);
          }
        }
        """;

    private static bool IsUsual(EnvelopeShape shape) => shape.Picture == EnvelopeShape.Error.Picture;

    private static string Reading(EnvelopeShape shape) => IsUsual(shape)
        ? """
              const { error } = await response.json() as {
                error: { code: string; message: string; requestId: string };
              };
            """
        : shape.PathOf(EnvelopeMember.Code) is null ? $"  const code = response.headers.get(\"{shape.CodeHeader}\");"
            : "  const body = await response.json();";

    /// <summary>Where a value is found; in the header where the body doesn't show it.</summary>
    private static string Place(EnvelopeShape shape, EnvelopeMember member) =>
        IsUsual(shape) ? shape.PathOf(member)!
        : shape.PathOf(member) is { } path ? (path[0] == '[' ? $"body{path}" : $"body.{path}")
        : member == EnvelopeMember.Code ? "code" : $"response.headers.get(\"{shape.RequestId.Header}\")";

    private static string Told(ErrorDefinition error) => error.Parameters.FirstOrDefault(IsShownPlain) is { } field
        ? $"$\"{field.Name}: {{error.{GeneratedNames.Pascal(field.Name)}}}\""
        : "error.Message";

    private static bool IsShownPlain(ErrorParameter parameter) => parameter.IsField && parameter.Type.IsScalar;

    private static string Cases(ErrorReference reference, RetryAdvice advice, string what)
    {
        var cases = string.Concat(reference.Errors.Where(error => error.Retry == advice).Select(error => $"    case {Shown(error)}:\n"));
        return cases.Length == 0 ? "" : $"{cases}      // {char.ToUpperInvariant(what[0])}{what[1..]}.\n      break;\n";
    }

    /// <summary>The code as it stands at its place: a text around it is there too.</summary>
    private static string Shown(ErrorDefinition error)
    {
        var shape = error.Envelope;
        return shape.HasNumericCodes && shape.TextOf(EnvelopeMember.Code) is null ? error.Code
            : shape.TextOf(EnvelopeMember.Code) is { } text ? $"\"{ErrorExample.Text(error, text)}\"" : $"\"{error.Code}\"";
    }
}
