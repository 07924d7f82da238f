namespace Studio.Errors.Reference;

/// <summary>
/// A call that gets an error on purpose: in Development an API that is asked for an error with Prefer answers it. An
/// endpoint that answers the code is shown where one is known.
/// </summary>
internal static class CurlExample
{
    public static string Of(ErrorReference reference, ErrorDefinition error)
    {
        // The plainest call: one that only reads, with the fewest parameters.
        var endpoint = reference.EndpointsOf(error)
            .OrderBy(endpoint => endpoint.Method == "GET" ? 0 : 1).ThenBy(endpoint => endpoint.Path.Count(character => character == '{'))
            .FirstOrDefault();
        var address = $"{reference.Address ?? "$API"}{endpoint?.Path ?? "/"}";
        string[] lines =
        [
            endpoint is null or { Method: "GET" } ? $"curl -i \"{address}\"" : $"curl -i -X {endpoint.Method} \"{address}\"",
            .. endpoint is { NeedsCredentials: true } ? ["-H \"Authorization: Bearer $KEY\""] : Array.Empty<string>(),
            $"-H \"Prefer: error={error.Code}\"",
        ];
        return string.Join(" \\\n  ", lines);
    }
}
