using System.Diagnostics;

namespace StudioApi.Tests;

/// <summary>
/// The sample published as native code, without a compiler at run time and with its unused code cut away: what is reached by
/// reflection alone is gone, and what needs code of its own at run time fails.
/// </summary>
public sealed class NativePublishTests(UsualApi usual) : IClassFixture<UsualApi>
{
    private static readonly string[] Requests =
    [
        "GET /v1/key", "GET /nowhere", "GET /openapi/v1.json", "GET /errors.catalog.json", "GET /errors", "HEAD /v1/key", "PUT /v1/key",
    ];

    private static readonly string[] RequestsWithKey =
    [
        "GET /v1/key", "DELETE /v1/key", "GET /v1/studios?limit=x", "GET /v1/studios", "GET /v1/studios/std_demo_main/streams", "GET /v1/studios/std_none",
        "POST /v1/studios", "POST /v1/studios/std_demo_main/go-live",
    ];

    [Fact]
    public async Task Native_application_answers_byte_for_byte_as_the_other_one()
    {
        var artifacts = Directory.CreateTempSubdirectory("studio-native-");
        try
        {
            // The compiler's analyzers have seen the sources; here the linker and the native compiler warn.
            var publish = await DotnetBuild.PublishAsync(
                Path.Combine(Repository.Root, "samples", "StudioApi"), artifacts.FullName, "--use-current-runtime", "-p:PublishAot=true", "-p:RunAnalyzers=false");
            Assert.True(publish.Succeeded, publish.Output);
            Assert.Empty(publish.Diagnostics);
            Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
            var program = Assert.Single(Directory.GetFiles(Path.Combine(artifacts.FullName, "publish"), "StudioApi", SearchOption.AllDirectories));
            var started = Stopwatch.StartNew();
            await using var native = await StudioApiProcess.StartPublishedAsync(program);
            var start = started.ElapsedMilliseconds;
            await AnswersAlikeAsync(native);

            // For docs/performance.md; a loaded machine says nothing of them.
            Console.WriteLine($"native: {new FileInfo(program).Length} bytes, started in {start} ms, {native.ResidentBytes} bytes resident; JIT: {usual.Api.ResidentBytes}");
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private async Task AnswersAlikeAsync(StudioApiProcess native)
    {
        foreach (var request in Requests)
        {
            await AlikeAsync(request);
        }

        foreach (var request in RequestsWithKey)
        {
            await AlikeAsync(request, Keys.Owner);
        }

        await AlikeAsync("POST /v1/studios/std_demo_main/go-live", Keys.Reader);

        async Task AlikeAsync(string request, params string[] headers) =>
            Assert.Equal(Described(usual.Api, await usual.Api.SendAsync(request, headers)), Described(native, await native.SendAsync(request, headers)));
    }

    // All of it, save for what no two answers share.
    private static string Described(StudioApiProcess api, RawHttpResponse answer) =>
        $"{answer.StatusLine}\n{string.Join('\n', answer.Headers.Where(header => header.Key != "Date"))}\n{answer.Text}"
            .Replace(answer.RequestId, "req", StringComparison.Ordinal)
            .Replace(api.Address.Authority, "host", StringComparison.Ordinal);
}
