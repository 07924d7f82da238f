using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Every raw case, in clear and under TLS: the refusal is in the envelope, and the connection then ends.</summary>
public sealed class RawCaseTests(RunningApplications applications) : IClassFixture<RunningApplications>
{
    // RFC 9113, 6.8: no stream was processed, and HTTP_1_1_REQUIRED.
    private static readonly byte[] Goaway = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13];

    public static TheoryData<string, string> Everywhere()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in RawCases.All.Keys)
        {
            data.Add(name, "api");
            data.Add(name, "shop");
            data.Add(name, "problem");
            data.Add(name, "flat");
            data.Add(name, "list");
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
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\nS")]
    public async Task Preface_of_http2_is_answered_in_http2(string preface)
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync(preface);
        Assert.Equal(Goaway, await connection.ReadToEndAsync());
    }

    [Theory]
    [InlineData("", "PRI * HTTP/2.1")]
    [InlineData("", "PRI * HTTP/2.0 ")]
    [InlineData("\r\n", "PRI * HTTP/2.0")]
    [InlineData("GET /ok HTTP/1.1\r\nHost: localhost\r\n\r\n", "PRI * HTTP/2.0")]
    public async Task What_only_looks_like_the_preface_is_in_the_envelope(string before, string line)
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync($"{before}{line}\r\n\r\nSM\r\n\r\n");
        var response = await connection.ReceiveAsync();
        EnvelopeAssert.Holds((response is { Status: 200 } ? await connection.ReceiveAsync() : response)!, application.Catalog, "invalid_request");
        Assert.Empty(await connection.ReadToEndAsync());
    }

    [Fact]
    public async Task Preface_under_tls_is_in_the_envelope()
    {
        var application = await applications.GetAsync("api", "Production");
        await using var connection = await RawHttpConnection.OpenAsync(application.Https);
        await connection.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        EnvelopeAssert.Holds((await connection.ReceiveAsync())!, application.Catalog, "invalid_request");
        Assert.Empty(await connection.ReadToEndAsync());
    }
}
