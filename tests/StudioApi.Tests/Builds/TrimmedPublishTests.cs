namespace StudioApi.Tests;

/// <summary>The sample published with its unused code cut away, which cuts away what is reached by reflection alone.</summary>
public sealed class TrimmedPublishTests(UsualApi usual) : IClassFixture<UsualApi>
{
    [Fact]
    public async Task A_trimmed_application_answers_as_the_other_one()
    {
        var artifacts = Directory.CreateTempSubdirectory("studio-trimmed-");
        try
        {
            // The compiler's analyzers have seen the sources; here the linker warns.
            var publish = await DotnetBuild.PublishAsync(
                Path.Combine(Repository.Root, "samples", "StudioApi"), artifacts.FullName, "--use-current-runtime", "-p:PublishTrimmed=true", "-p:RunAnalyzers=false");
            Assert.True(publish.Succeeded, publish.Output);
            Assert.Empty(publish.Diagnostics);
            var program = Assert.Single(Directory.GetFiles(Path.Combine(artifacts.FullName, "publish"), "StudioApi", SearchOption.AllDirectories));
            await using var trimmed = await StudioApiProcess.StartPublishedAsync(program);
            await AnswersAlikeAsync(trimmed);
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private async Task AnswersAlikeAsync(StudioApiProcess trimmed)
    {
        await AlikeAsync("GET /v1/key");
        await AlikeAsync("GET /v1/key", Keys.Owner);
        await AlikeAsync("DELETE /v1/key", Keys.Owner);
        await AlikeAsync("GET /v1/studios?limit=x", Keys.Owner);
        await AlikeAsync("GET /v1/studios/std_demo_main/streams", Keys.Owner);
        await AlikeAsync("POST /v1/studios", Keys.Owner);
        await AlikeAsync("POST /v1/studios/std_demo_main/go-live", Keys.Reader);
        await AlikeAsync("POST /v1/studios/std_demo_main/go-live", Keys.Owner);
        await AlikeAsync("GET /nowhere");
        await AlikeAsync("GET /openapi/v1.json");
        await AlikeAsync("GET /errors.catalog.json");

        async Task AlikeAsync(string request, params string[] headers) =>
            Assert.Equal(Described(usual.Api, await usual.Api.SendAsync(request, headers)), Described(trimmed, await trimmed.SendAsync(request, headers)));
    }

    private static string Described(StudioApiProcess api, RawHttpResponse answer) =>
        $"{answer.StatusLine}\n{answer.Text}".Replace(answer.RequestId, "req", StringComparison.Ordinal).Replace(api.Address.Authority, "host", StringComparison.Ordinal);
}
