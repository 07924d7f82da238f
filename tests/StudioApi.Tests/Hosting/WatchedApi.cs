using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace StudioApi.Tests;

/// <summary>The sample in this process, on a port of the machine, with every error that it answers counted.</summary>
/// <param name="coverage">Where they are counted.</param>
/// <param name="settings">Its settings by name, such as <c>Studio:Writes</c>.</param>
internal sealed class WatchedApi(ErrorCoverage coverage, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>A key that is good and has no scope at all, which no demo key is.</summary>
    public const string Scopeless = "sk_live_test_scopeless";

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("studio-api-");

    /// <summary>Starts it.</summary>
    /// <returns>A client of it.</returns>
    public HttpClient Start()
    {
        UseKestrel(0);
        var client = CreateClient();
        DatabaseFault.Execute(Database, $"INSERT INTO keys (id, hash, account, scopes) VALUES ('key_scopeless', X'{Hash(Scopeless)}', 'acc_demo', '')");
        return client;
    }

    private string Database => Path.Combine(home.FullName, "studio.db");

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Studio:Database", Database).UseSetting("Studio:DemoKeys", "true");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.AddErrorCoverage(coverage));
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        home.Delete(recursive: true);
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
