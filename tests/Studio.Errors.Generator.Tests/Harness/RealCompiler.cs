using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Studio.Errors.Generator.Tests;

/// <summary>The compiler of the SDK, as a build starts it: a process that loads the generator's assembly by its path.</summary>
internal static class RealCompiler
{
    /// <summary>The .NET that runs these tests.</summary>
    private static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>Compiles one source with additional files.</summary>
    /// <returns>What the compiler printed, and what the generator told of errors.json, as <c>SERR010 (3,5)-(3,13)</c>.</returns>
    public static Task<(string Output, IReadOnlyList<string> Told)> RunAsync(string source, IReadOnlyDictionary<string, string> files) =>
        RunAsync(source, files.ToDictionary(file => file.Key, file => (byte[]?)Encoding.UTF8.GetBytes(file.Value)));

    /// <summary>Compiles one source with additional files; those without bytes are named, but not there.</summary>
    public static async Task<(string Output, IReadOnlyList<string> Told)> RunAsync(string source, IReadOnlyDictionary<string, byte[]?> files)
    {
        var folder = Directory.CreateTempSubdirectory("studio-errors-csc-");
        try
        {
            var output = await CompileAsync(folder.FullName, source, files);
            using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "log.sarif")));
            return (output, [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(IsOurs).Select(Describe)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CompileAsync(string folder, string source, IReadOnlyDictionary<string, byte[]?> files)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "source.cs"), source);
        foreach (var (name, bytes) in files.Where(file => file.Value is not null))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes!);
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "compile.rsp"),
        [
            "/noconfig", "/nostdlib", "/nologo", "/target:library", "/out:app.dll", "/langversion:latest", "/errorlog:log.sarif,version=2.1",
            $"/analyzer:\"{typeof(ErrorCatalogGenerator).Assembly.Location}\"", "source.cs",
            .. files.Keys.Select(name => $"/additionalfile:{name}"),
            .. Library.Client.Select(reference => $"/reference:\"{reference.Display}\""),
        ]);
        var start = new ProcessStartInfo(Path.Combine(Root, "dotnet"), ["exec", Compiler(), "@compile.rsp"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    /// <summary>csc.dll of the newest SDK there.</summary>
    private static string Compiler() => Directory.GetDirectories(Path.Combine(Root, "sdk"))
        .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
        .Where(File.Exists)
        .Max(StringComparer.Ordinal)!;

    private static bool IsOurs(JsonElement result) => result.GetProperty("ruleId").GetString()!.StartsWith("SERR", StringComparison.Ordinal);

    private static string Describe(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var file = Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{result.GetProperty("ruleId").GetString()} ({Number("startLine")},{Number("startColumn")})-({Number("endLine")},{Number("endColumn")})");
        return file == "errors.json" ? what : $"{what} in {file}";

        int Number(string name) => region.TryGetProperty(name, out var number) ? number.GetInt32() : region.GetProperty("startLine").GetInt32();
    }
}
