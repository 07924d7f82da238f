using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Every raw case, in clear and under TLS: the refusal is in the envelope, and the connection then ends.</summary>
public sealed class RawCaseTests(RunningApplications applications) : IClassFixture<RunningApplications>
{
    public static TheoryData<string, string> Everywhere()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in RawCases.All.Keys)
        {
            data.Add(name, "api");
            data.Add(name, "shop");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Refusal_is_in_the_envelope(string name, string catalog)
    {
        var application = await applications.GetAsync(catalog, "Production");
        foreach (var address in new[] { application.Http1, application.Https })
        {
            await using var connection = await RawHttpConnection.OpenAsync(address);
            await connection.SendAsync(RawCases.All[name]);
            var response = await connection.ReceiveAsync();
            Assert.NotNull(response);
            EnvelopeAssert.Holds(response, CatalogUnderTest.Named(catalog), application.Catalog.CodeFor(400));
            Assert.Empty(await connection.ReadToEndAsync());
        }
    }

    [Theory]
    [InlineData("POST /raw HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf")]
    [InlineData("POST /raw HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nha")]
    [InlineData("POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{")]
    public async Task Body_that_is_cut_short_is_a_bad_request(string request)
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync(request);
        connection.EndSending();
        if (await connection.ReceiveAsync() is { } response)
        {
            EnvelopeAssert.Holds(response, application.Catalog, "invalid_request");
        }
    }

    [Theory]
    [InlineData("HTTP/9.9")]
    [InlineData("FTP/1.1")]
    [InlineData("http/1.1")]
    public async Task Unknown_version_keeps_the_answer_of_the_server(string version)
    {
        var application = await applications.GetAsync("api", "Production");
        var response = await RawHttpConnection.ExchangeAsync(application.Http1, $"GET / {version}\r\nHost: localhost\r\n\r\n");
        Assert.Equal((505, 0), (response.Status, response.Body.Length));
    }

    [Fact]
    public async Task Preface_of_http2_is_left_to_the_server()
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        var answer = System.Text.Encoding.Latin1.GetString(await connection.ReadToEndAsync());
        Assert.DoesNotContain("HTTP/1.1", answer, StringComparison.Ordinal);
    }
}
