using System.Text;
using Studio.Errors;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>
/// Every code, and one of tomorrow, with every method, with and without an Idempotency-Key. The same table is demanded of
/// the TypeScript client, cell by cell.
/// </summary>
public class RetryTableTests
{
    private static readonly HttpMethod[] methods = [HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Post, HttpMethod.Patch];

    /// <summary>Code and status; those of tomorrow are not in the catalog.</summary>
    private static readonly (string Code, int Status)[] errors =
    [
        .. ApiErrors.Catalog.Errors.Select(error => (error.Code, error.Status)),
        ("a_code_of_tomorrow", 409),
        ("another_of_tomorrow", 503),
        .. new[] { 408, 425, 429, 500, 501, 502, 504, 505, 599 }.Select(static status => ("another_of_tomorrow", status)),
    ];

    [Fact]
    public void Every_cell_is_as_the_table_says()
    {
        var path = TablePath;
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(path, Table());
        }

        Assert.Equal(File.ReadAllText(path), Table());
    }

    [Theory]
    [InlineData("write_disabled", 503, "GET", "key", RetryReason.NeverUnchanged)]
    [InlineData("write_disabled", 503, "POST", null, RetryReason.NeverUnchanged)]
    [InlineData("not_found", 404, "GET", null, RetryReason.NeverUnchanged)]
    [InlineData("insufficient_scope", 403, "DELETE", "key", RetryReason.NeverUnchanged)]
    [InlineData("unavailable", 503, "GET", null, RetryReason.Transient)]
    [InlineData("unavailable", 503, "POST", null, RetryReason.NotIdempotent)]
    [InlineData("unavailable", 503, "POST", "key", RetryReason.Transient)]
    [InlineData("rate_limited", 429, "GET", null, RetryReason.Throttled)]
    [InlineData("rate_limited", 429, "PATCH", null, RetryReason.NotIdempotent)]
    [InlineData("a_code_of_tomorrow", 409, "GET", null, RetryReason.NeverUnchanged)]
    [InlineData("another_of_tomorrow", 503, "GET", null, RetryReason.Transient)]
    [InlineData("another_of_tomorrow", 503, "POST", null, RetryReason.NotIdempotent)]
    public void The_cells_that_matter_most(string code, int status, string method, string? key, RetryReason expected) =>
        Assert.Equal(expected, Decide(code, status, new(method), key));

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var (code, status) in errors)
        {
            foreach (var key in new[] { null, "key" })
            {
                var cells = methods.Select(method => $"{method.Method}={Decide(code, status, method, key)}");
                table.Append(code).Append(' ').Append(status).Append(' ').Append(key ?? "-").Append(' ').AppendJoin(' ', cells).Append('\n');
            }
        }

        return table.ToString();
    }

    private static RetryReason Decide(string code, int status, HttpMethod method, string? key)
    {
        using var request = new HttpRequestMessage(method, "http://server/");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        var error = ErrorResponse.Parse(ApiErrors.Catalog, status, Encoding.UTF8.GetBytes(StubServer.Envelope(code)));
        return new ErrorRetryAdvisor(ApiErrors.Catalog).Decide(error, request).Reason;
    }

    private static string TablePath => RepositoryRoot.Path("tests", "typescript", "retry-table.txt");
}
