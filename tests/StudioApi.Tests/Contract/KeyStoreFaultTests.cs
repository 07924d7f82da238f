namespace StudioApi.Tests;

/// <summary>What the API answers when its database file is locked or broken. A key store that is down is not a bad key.</summary>
public sealed class KeyStoreFaultTests
{
    [Fact]
    public async Task A_locked_file_is_unavailable_until_the_lock_is_gone()
    {
        await using var api = await StudioApiProcess.StartAsync();
        using (DatabaseFault.Lock(api.Database))
        {
            Envelope.Is(
                await api.SendAsync("GET /v1/studios", Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
            Envelope.Is(
                await api.SendAsync("GET /v1/key", "X-API-Key: sk_live_nobody"), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
        }

        Assert.Equal(200, (await api.SendAsync("GET /v1/studios", Keys.Owner)).Status);
    }

    [Fact]
    public async Task A_broken_file_is_unavailable()
    {
        await using var api = await StudioApiProcess.StartAsync();
        DatabaseFault.Break(api.Database);
        Envelope.Is(
            await api.SendAsync("GET /v1/key", Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }

    [Fact]
    public async Task A_file_without_the_tables_is_unavailable()
    {
        await using var api = await StudioApiProcess.StartAsync();
        DatabaseFault.Execute(api.Database, "DROP TABLE keys");
        Envelope.Is(
            await api.SendAsync("GET /v1/key", Keys.Owner), "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }

    [Fact]
    public async Task A_file_that_is_broken_from_the_start_is_told_in_one_line_with_the_cure()
    {
        var path = "";
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StudioApiProcess.StartOnAsync(file =>
        {
            path = file;
            File.WriteAllText(file, string.Concat(Enumerable.Repeat("no database here", 300)));
        }));
        Assert.Equal(
            [
                "The sample ended with 1 before it listened:",
                $"StudioApi can't use its database {path} (SQLite Error 26: 'file is not a database'). Free, repair or delete the file, or name another one in Studio__Database.",
            ],
            refusal.Message.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task No_word_of_the_fault_leaves_the_server()
    {
        await using var api = await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Development");
        DatabaseFault.Break(api.Database);
        var answer = await api.SendAsync("GET /v1/key", Keys.Owner);
        Assert.DoesNotContain("SQLite", answer.Text, StringComparison.OrdinalIgnoreCase);
        Envelope.Is(answer, "503 Service Unavailable", "unavailable", Envelope.Unavailable);
    }
}
