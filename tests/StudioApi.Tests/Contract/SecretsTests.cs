#pragma warning disable CA1416 // Rights of files are asked for where the suite runs: on Unix.

namespace StudioApi.Tests;

/// <summary>What guards keys beside the keys themselves: who may read the file, which keys are good where, and how many may be guessed.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task The_database_is_readable_by_its_owner_alone()
    {
        await using var api = await StudioApiProcess.StartAsync();
        Assert.Equal(200, (await api.SendAsync("GET /v1/key", Keys.Owner)).Status);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(api.Database));
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(api.Database)!, "studio.db*"), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Theory]
    [InlineData("Production", "", 401)]
    [InlineData("Production", "true", 200)]
    [InlineData("Development", "", 200)]
    [InlineData("Development", "false", 401)]
    public async Task Demo_keys_are_good_in_Development_or_where_a_setting_says_so(string environment, string setting, int status)
    {
        await using var api = await StudioApiProcess.StartAsync($"ASPNETCORE_ENVIRONMENT={environment}", $"Studio__DemoKeys={setting}");
        Assert.Equal(status, (await api.SendAsync("GET /v1/key", Keys.Owner)).Status);
        Assert.Equal(status == 200, api.Output.Contains("sk_live_demo_owner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_keys_of_a_database_from_Development_are_refused_in_Production()
    {
        var folder = Directory.CreateTempSubdirectory("studio-api-kept-");
        try
        {
            var database = $"Studio__Database={Path.Combine(folder.FullName, "kept.db")}";
            await using (await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Development", database))
            {
            }

            await using var production = await StudioApiProcess.StartAsync("Studio__DemoKeys=", database);
            Assert.Equal(401, (await production.SendAsync("GET /v1/key", Keys.Owner)).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Who_guesses_keys_is_made_to_wait()
    {
        await using var api = await StudioApiProcess.StartAsync("Studio__RateLimit__BadKeysPerMinute=3");
        var answers = new List<RawHttpResponse>();

        // A minute may end among them, once.
        for (var index = 0; index < 8; index++)
        {
            answers.Add(await api.SendAsync("GET /v1/key", $"X-API-Key: sk_live_guess_{index}"));
        }

        Assert.All(answers, answer => Assert.Contains(answer.Status, (int[])[401, 429]));
        Assert.Equal([401, 401, 401], answers.Take(3).Select(answer => answer.Status));
        var refused = answers.Where(answer => answer.Status == 429).ToArray();
        Assert.InRange(refused.Length, 2, 5);
        Assert.Contains("\"code\":\"rate_limited\"", refused[0].Text, StringComparison.Ordinal);
        Assert.InRange(int.Parse(refused[0].Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(401, (await api.SendAsync("GET /v1/key")).Status);
    }
}
