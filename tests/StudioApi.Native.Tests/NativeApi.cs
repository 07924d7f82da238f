namespace StudioApi.Tests;

/// <summary>The sample as a program of native code, published once for all tests of a class.</summary>
public sealed class NativeApi : IAsyncLifetime
{
    private readonly DirectoryInfo artifacts = Directory.CreateTempSubdirectory("studio-native-");
    private StudioApiProcess? api;
    private DotnetBuild? publish;

    /// <summary>The running program.</summary>
    public StudioApiProcess Api => api ?? throw new InvalidOperationException($"The sample was not published.\n{publish?.Output}");

    /// <summary>The program.</summary>
    public string Program => Directory.GetFiles(Path.Combine(artifacts.FullName, "publish"), "StudioApi", SearchOption.AllDirectories).Single();

    /// <summary>What publishing said.</summary>
    internal DotnetBuild Publish => publish ?? throw new InvalidOperationException("Nothing was published.");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        // The compiler's analyzers have seen the sources; here the linker and the native compiler warn. Nobody debugs the program.
        publish = await DotnetBuild.PublishAsync(
            Path.Combine(Repository.Root, "samples", "StudioApi"), artifacts.FullName,
            "--use-current-runtime", "-p:PublishAot=true", "-p:NativeDebugSymbols=false", "-p:RunAnalyzers=false");
        if (publish.Succeeded)
        {
            api = await StudioApiProcess.StartPublishedAsync(Program, UsualApi.Settings);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (api is not null)
        {
            await api.DisposeAsync();
        }

        artifacts.Delete(recursive: true);
    }
}
