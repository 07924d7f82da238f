using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore.Tests.Application;
using Studio.Errors.AspNetCore.Tests.Cases;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Load;

/// <summary>Damaged requests (<c>STUDIO_FUZZ</c> of them for each of five seeds): every answer keeps the contract.</summary>
public sealed class MutationTests
{
    private static readonly string[] Requests =
        [.. WireCases.All.Where(wireCase => wireCase.Name != "request time-out").Select(wireCase => wireCase.Request.ToHttp1()), .. RawCases.All.Where(raw => !raw.Key.Contains("stalls", StringComparison.Ordinal)).Select(raw => raw.Value)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Damaged_requests_are_answered_within_the_contract(int seed)
    {
        await using var application = await ApplicationUnderTest.StartAsync(CatalogUnderTest.Api, "Production");
        var random = new Random(seed);
        for (var round = RunSize.Of("STUDIO_FUZZ", 300); round > 0; round--)
        {
            await CheckAsync(application, Mutation.Damage(Requests[random.Next(Requests.Length)], random));
        }

        var alive = await RawHttpConnection.ExchangeAsync(application.Http1, "GET /own HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EnvelopeAssert.Holds(alive, application.Catalog, "not_found");
        Assert.DoesNotContain(application.Log.Lines, line => line.Level >= LogLevel.Error && line.Category.StartsWith("Microsoft.AspNetCore.Server", StringComparison.Ordinal));
    }

    private static async Task CheckAsync(ApplicationUnderTest application, string request)
    {
        await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
        await connection.SendAsync(request);
        connection.EndSending();
        var isHead = request.TrimStart('\r', '\n').StartsWith("HEAD ", StringComparison.Ordinal);
        try
        {
            while (await connection.ReceiveAsync(isHead) is { } response)
            {
                Check(application, response, isHead);
                if (isHead && response.Header("Connection") == "close")
                {
                    // docs/pipeline.md, case 7: whose method was not read gets the body, too; then the connection ends.
                    return;
                }

                isHead = false;
            }
        }
        catch (Exception failure) when (failure is FormatException or EndOfStreamException or Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"After this request: {Uri.EscapeDataString(request)}", failure);
        }
    }

    private static void Check(ApplicationUnderTest application, RawHttpResponse response, bool isHead)
    {
        Assert.NotNull(response.Header("X-Request-Id"));
        if (response.Status >= 400)
        {
            Assert.Contains(application.Catalog.Catalog.Errors, error => error.Status == response.Status);
            var code = response.Status == 403 ? "insufficient_scope" : application.Catalog.CodeFor(response.Status);
            EnvelopeAssert.Holds(response, application.Catalog, code, isHead);
        }
    }
}
