using Studio.Errors;

namespace Harbour;

/// <summary>The whole pipeline on the second catalog: not one answer may rest on the names of the first.</summary>
public sealed class HarbourTests(HarbourApi harbour) : IClassFixture<HarbourApi>
{
    [Theory]
    [InlineData("/berths/2", 409, "berth_taken", "berth 2 is taken by Marie \\\"the\\\" <Ältere>, 4.5 m deep, moored: true", ",\"berth\":2,\"draught\":4.5,\"moored\":true")]
    [InlineData("/berths/3", 409, "berth_taken", "berth 3 is taken by Anne, 0.25 m deep, moored: false", ",\"berth\":3,\"draught\":0.25,\"moored\":false,\"until\":\"noon\"")]
    [InlineData("/berths/4", 404, "no_such_berth", "no such berth", "")]
    [InlineData("/nowhere", 404, "no_such_berth", "no such berth", "")]
    [InlineData("/chart", 404, "no_such_berth", "no such berth", "")]
    [InlineData("/pier", 401, "who_goes_there", "give the watchword", "")]
    [InlineData("/storm", 503, "harbour_closed", "the harbour is closed until the tide turns", "")]
    [InlineData("/slow", 503, "harbour_closed", "the harbour is closed until the tide turns", "")]
    [InlineData("/status/429", 503, "harbour_closed", "the harbour is closed until the tide turns", "")]
    [InlineData("/status/403", 403, "off_limits", "off limits", "")]
    [InlineData("/status/418", 422, "manifest_unreadable", "papers: the request was refused {sic}", "")]
    [InlineData("/fog", 507, "lighthouse_dark", "the lighthouse is dark", "")]
    [InlineData("/status/502", 507, "lighthouse_dark", "the lighthouse is dark", "")]
    public async Task Answers(string path, int status, string code, string message, string fields)
    {
        var answer = await SendAsync(path);
        Assert.Equal(
            $$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}","requestId":"{{{answer.RequestId}}}"{{{fields}}}}}""", answer.Text);
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_missing_scope_fills_the_field_that_the_catalog_names()
    {
        var answer = await SendAsync("/pier", "Watchword: pier:south");
        Assert.Equal(403, answer.Status);
        Assert.Contains("\"code\":\"no_clearance\",\"message\":\"no clearance for pier:north\"", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(",\"pier\":\"pier:north\"}}", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.Header("WWW-Authenticate"));
        Assert.Equal(200, (await SendAsync("/pier", "Watchword: pier:north")).Status);
    }

    [Fact]
    public async Task What_does_not_bind_is_the_value_that_the_catalog_names()
    {
        var answer = await SendAsync("/depth?metres=deep");
        Assert.Equal(422, answer.Status);
        Assert.Contains("\"code\":\"manifest_unreadable\",\"message\":\"papers: metres", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/storm", "2")]
    [InlineData("/slow", null)]
    [InlineData("/fog", null)]
    public async Task A_delay_is_told_where_one_was_given(string path, string? seconds) =>
        Assert.Equal(seconds, (await SendAsync(path)).Header("Retry-After"));

    [Fact]
    public void Codes_parse_and_print()
    {
        Assert.Equal(HarbourErrorCode.HarbourClosed, HarbourErrorMapper.ParseCode("harbour_closed"));
        Assert.Equal(HarbourErrorCode.Unknown, HarbourErrorMapper.ParseCode("not_found"));
        Assert.Equal("harbour_closed", HarbourErrorCode.HarbourClosed.ToCode());
        Assert.Equal(RetryAdvice.RetryAfter, HarbourErrors.Catalog.Find(HarbourErrorCodes.HarbourClosed)?.Retry);
    }

    private Task<RawHttpResponse> SendAsync(string path, params string[] headers) =>
        RawHttpConnection.ExchangeLastAsync(
            harbour.Address, string.Join("\r\n", [$"GET {path} HTTP/1.1", "Host: localhost", "Connection: close", .. headers, "", ""]));
}
