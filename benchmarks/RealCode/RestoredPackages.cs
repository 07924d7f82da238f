using System.Text.Json;

namespace Studio.Errors.RealCode;

/// <summary>The assemblies of the packages that were restored for the projects below a folder.</summary>
internal static class RestoredPackages
{
    /// <summary>The paths to reference: one for each assembly, and none of what the platform has.</summary>
    public static IEnumerable<string> Of(string folder, IEnumerable<string> platform)
    {
        var taken = platform.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Directory.EnumerateFiles(folder, "project.assets.json", SearchOption.AllDirectories)
            .SelectMany(static path => AssembliesIn(File.ReadAllBytes(path)))
            .Where(path => taken.Add(Path.GetFileName(path)) && File.Exists(path));
    }

    private static List<string> AssembliesIn(byte[] assets)
    {
        using var json = JsonDocument.Parse(assets);
        var store = json.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
        return [.. from target in json.RootElement.GetProperty("targets").EnumerateObject()
            from package in target.Value.EnumerateObject()
            where package.Value.TryGetProperty("compile", out _)
            from assembly in package.Value.GetProperty("compile").EnumerateObject()
            where assembly.Name.EndsWith(".dll", StringComparison.Ordinal)
            select Path.Combine(store, package.Name.ToLowerInvariant(), assembly.Name)];
    }
}
