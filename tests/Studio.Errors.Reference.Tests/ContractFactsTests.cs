namespace Studio.Errors.Reference.Tests;

/// <summary>Every fact of the wire contract stands on the page of the sample's catalog.</summary>
public sealed class ContractFactsTests
{
    private static readonly string Page = PageText.Of(Repository.Sample.ToHtml());

    public static TheoryData<string> Facts => new(
    [
        // The envelope.
        "\"code\": \"insufficient_scope\"", "\"message\": \"the API key is missing the required scope: stream:golive\"",
        "\"requestId\": \"req_9f2c1a7b4e5d6f80\"", "\"requiredScope\": \"stream:golive\"",
        "Stable and machine-readable", "codes may be added, an existing one never changes its meaning",
        "its wording may change at any time", "It equals the X-Request-Id response header",
        "On insufficient_scope alone. The exact scope that the key lacks.",
        "X-Request-Id is on every response, success or error", "req_ and 16 lower-case hex digits",

        // The codes.
        "400invalid_requestDon’t retry", "401invalid_keyDon’t retry", "403insufficient_scopeDon’t retry", "404not_foundDon’t retry",
        "429rate_limitedRetry after a delay", "503write_disabledDon’t retry", "503unavailableRetry with backoff",
        "502bad_gatewayRetry with backoff", "500internalRetry with backoff",
        "a cursor that this API did not issue, a limit that isn't a number, a body that does not parse",
        "Authorization: Bearer or X-API-Key", "unknown, revoked or expired", "belongs to another account",
        "Authorization and X-API-Key differ", "acts only inside its owner's account",
        "The key has spent its requests", "gated off on purpose", "the key store, is down", "An upstream service",
        "no other code describes", "if it lasts, report the requestId",

        // What clients do.
        "Read the code, never the status alone and never the message", "Under 503 there are unavailable (retry with backoff) and write_disabled (don’t retry)",
        "with exponential backoff and jitter", "never in a hot loop", "Never repeat a 4xx unchanged", "Show the request id in your own error reports",

        // What the pipeline decides.
        "every other 4xx of the framework that the catalog does not claim by numberinvalid_request 400; 405 keeps its Allow header",
        "No route has the pathnot_found 404", "a cancellation that the client did not ask forunavailable 503",
        "any exception that is not mappedinternal 500, with no word of the exception", "The client went awayNo answer",
        "WWW-Authenticate: Bearer (error=\"invalid_token\" where some were sent)", "WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"…\"",
        "always with Retry-After: whole seconds, rounded up, at least 1", "exactly one header of 1 to 128 characters", "does not begin with sk_",
        "never trimmed, never echoed, never an error", "Cache-Control: no-store", "application/json; charset=utf-8", "an exact Content-Length",
        "CORS exposes X-Request-Id and Retry-After", "HEAD gives the headers of GET and no body", "The server refuses a request before it is read",
        "Forbidden for another reason than a scopenot_found 404", "the first missing scope in the order of declaration, group before endpoint",
        "never that service’s own code", "The connection is aborted, so that a cut body can’t pass for a whole one", "carries an error item in band",
        "Only the statuses of this page ever leave the API: 400, 401, 403, 404, 429, 500, 502, 503.",
        "the claims scope and scp of the key or token, repeated or separated by spaces",
        "Accept never changes the answer: an error is always JSON", "byte for byte the same, save for Prefer: error=…",
    ]);

    [Theory]
    [MemberData(nameof(Facts))]
    public void The_page_says(string fact) => Assert.Contains(fact, Page, StringComparison.Ordinal);

    [Fact]
    public void Write_disabled_carries_no_delay() =>
        Assert.DoesNotContain("Retry-After", ErrorExample.Head(Repository.Sample.Catalog.Find("write_disabled")!), StringComparison.Ordinal);

    [Fact]
    public void Markdown_and_json_have_every_code_with_its_words()
    {
        var markdown = Repository.Sample.ToMarkdown().Replace("\\", "", StringComparison.Ordinal);
        var json = Repository.Sample.ToJson();
        Assert.All(Repository.Sample.Catalog.Errors, error =>
        {
            Assert.Contains(error.When, markdown, StringComparison.Ordinal);
            Assert.Contains(error.Remedy, markdown, StringComparison.Ordinal);
            Assert.Contains(error.When, json, StringComparison.Ordinal);
        });
    }
}
