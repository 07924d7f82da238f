namespace StudioApi.Tests;

/// <summary>
/// The sample published as native code, without a compiler at run time and with its unused code cut away: what is reached by
/// reflection alone is gone, and what needs code of its own at run time fails.
/// </summary>
public sealed class NativePublishTests(NativeApi native, UsualApi usual) : IClassFixture<NativeApi>, IClassFixture<UsualApi>
{
    /// <summary>Request, key and JSON body. None makes anything, since its id would be another each time.</summary>
    public static TheoryData<string, string?, string?> Requests => new()
    {
        { "GET /", null, null },
        { "GET /nowhere", null, null },
        { "GET /openapi/v1.json", null, null },
        { "GET /errors", null, null },
        { "GET /errors.catalog.json", null, null },
        { "GET /v1/key", null, null },
        { "HEAD /v1/key", null, null },
        { "PUT /v1/key", null, null },
        { "GET /v1/key", Keys.Expired, null },
        { "GET /v1/key", Keys.Owner, null },
        { "HEAD /v1/key", Keys.Owner, null },
        { "DELETE /v1/key", Keys.Owner, null },
        { "GET /v1/studios", Keys.Owner, null },
        { "GET /v1/studios?limit=x", Keys.Owner, null },
        { "GET /v1/studios?limit=0", Keys.Owner, null },
        { "GET /v1/studios?cursor=x", Keys.Owner, null },
        { "GET /v1/studios/std_none", Keys.Owner, null },
        { "GET /v1/studios/std_demo_main/streams", Keys.Owner, null },
        { "POST /v1/studios", Keys.Owner, null },
        { "POST /v1/studios", Keys.Owner, "{" },
        { "POST /v1/studios", Keys.Owner, """{ "name": 1 }""" },
        { "POST /v1/studios", Keys.Owner, """{ "name": " " }""" },
        { "POST /v1/studios", Keys.Reader, """{ "name": "a" }""" },
        { "POST /v1/studios/std_demo_main/go-live", Keys.Owner, null },
        { "POST /v1/studios/std_demo_main/go-live", Keys.Reader, null },
    };

    [Fact]
    public void It_is_published_without_a_warning()
    {
        Assert.True(native.Publish.Succeeded, native.Publish.Output);
        Assert.Empty(native.Publish.Diagnostics);
        Assert.DoesNotContain("warning", native.Publish.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Requests))]
    public async Task It_answers_byte_for_byte_as_the_compiled_one(string request, string? key, string? json)
    {
        var expected = await DescribedAsync(usual.Api, request, key, json);
        Assert.Equal(expected, await DescribedAsync(native.Api, request, key, json));
    }

    [Fact]
    public async Task It_answers_so_on_PostgreSQL_and_Redis_too_and_sends_what_it_measures()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var postgres = await PostgresServer.CreateAsync();
        await using var redis = new RedisServer();
        await redis.StartAsync();
        await using var api = await StudioApiProcess.StartPublishedAsync(
            native.Program,
            [.. UsualApi.Settings, $"Studio__Postgres={await postgres.NewDatabaseAsync()}", $"Studio__Redis={redis.Address}", .. receiver.Settings]);
        foreach (var row in Requests)
        {
            var (request, key, json) = ((string)row[0]!, (string?)row[1], (string?)row[2]);
            Assert.Equal(await DescribedAsync(usual.Api, request, key, json), await DescribedAsync(api, request, key, json));
        }

        Assert.InRange((long)await redis.ExecuteAsync("PTTL", "studio:window:key_demo_owner"), 1, 60_000);
        await api.SignalAsync("TERM");
        Assert.Equal(0, await api.WaitForExitAsync());
        Assert.Contains(receiver.Samples, sample => sample.Name == "studio_errors_answered_total");
        Assert.Contains(receiver.Spans, span => span.Source == "Npgsql");
        Assert.NotEmpty(receiver.Lines);
    }

    // All of it, save for what no two answers share.
    private static async Task<string> DescribedAsync(StudioApiProcess api, string request, string? key, string? json)
    {
        string[] headers = key is null ? [] : [key];
        var answer = json is null ? await api.SendAsync(request, headers) : await api.SendJsonAsync(request, json, headers);
        Assert.True(answer.IsWhole, answer.ToString());
        return $"{answer.StatusLine}\n{string.Join('\n', answer.Headers.Where(header => header.Key != "Date"))}\n{answer.Text}"
            .Replace(answer.RequestId, "req", StringComparison.Ordinal)
            .Replace(api.Address.Authority, "host", StringComparison.Ordinal);
    }
}
