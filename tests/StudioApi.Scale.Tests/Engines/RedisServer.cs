using StackExchange.Redis;

namespace StudioApi.Tests;

/// <summary>Redis, without a disk: what it knew is gone when it is killed.</summary>
public sealed class RedisServer() : ServerProcess("Ready to accept connections")
{
    /// <summary>Where it listens.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <inheritdoc/>
    protected override IEnumerable<string> Command =>
        ["redis-server", "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Home.FullName];

    /// <summary>Runs a command, as an operator would.</summary>
    public async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{Address},allowAdmin=true");
        return await redis.GetDatabase().ExecuteAsync(command, arguments);
    }
}
