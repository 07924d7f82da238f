namespace Studio.Errors.Reference;

/// <summary>The code of the handling section. Tests compile both languages.</summary>
internal static class HandlingSnippets
{
    public static string CSharp(ErrorReference reference) => $$"""
        using var response = await http.GetAsync(address);
        if (!response.IsSuccessStatusCode)
        {
            var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
            var code = error.GetProperty("code").GetString();
            switch ({{reference.Family}}.Catalog.Find(code)?.Retry)
            {
                case RetryAdvice.RetryAfter:
                    // Wait for response.Headers.RetryAfter, then send it again.
                    break;
                case RetryAdvice.Backoff:
                    // Send it again, later each time, a few times at most.
                    break;
                default:
                    // Never, or a code that this client does not know yet.
                    throw new HttpRequestException(
                        $"{code} (request {error.GetProperty("requestId")})");
            }
        }
        """;

    public static string TypeScript(ErrorReference reference) => $$"""
        const response = await fetch(address);
        if (!response.ok) {
          const { error } = await response.json() as {
            error: { code: string; message: string; requestId: string };
          };
          switch (error.code) {
        {{Cases(reference, RetryAdvice.RetryAfter, "wait for the Retry-After header, then send it again")}}{{Cases(reference, RetryAdvice.Backoff, "send it again, later each time, a few times at most")}}    default:
              // Never, or a code that this client does not know yet.
              throw new Error(`${error.code} (request ${error.requestId})`);
          }
        }
        """;

    private static string Cases(ErrorReference reference, RetryAdvice advice, string what)
    {
        var cases = string.Concat(reference.Errors.Where(error => error.Retry == advice).Select(error => $"    case \"{error.Code}\":\n"));
        return cases.Length == 0 ? "" : $"{cases}      // {char.ToUpperInvariant(what[0])}{what[1..]}.\n      break;\n";
    }
}
