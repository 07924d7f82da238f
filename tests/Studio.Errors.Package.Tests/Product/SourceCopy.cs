using System.Diagnostics;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>
/// The sources of the packages in a folder of their own, as a fresh clone would have them: packing there disturbs no
/// build of the repository, and two of them show that no path gets into a package.
/// </summary>
internal static class SourceCopy
{
    private static readonly string[] topLevel =
        ["src", "docs/rules", "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".globalconfig",
         "Studio.Errors.sln"];

    /// <summary>The same author and time for each copy: the commit is part of what a package says about itself.</summary>
    private static readonly Dictionary<string, string> author = new()
    {
        ["GIT_AUTHOR_NAME"] = "test", ["GIT_AUTHOR_EMAIL"] = "test@example.com", ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_COMMITTER_NAME"] = "test", ["GIT_COMMITTER_EMAIL"] = "test@example.com", ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
        ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null",
    };

    public static async Task<string> IntoAsync(string folder)
    {
        var listed = await GitAsync(Repository.Root, ["ls-files", "-co", "--exclude-standard", "--", .. topLevel]);
        foreach (var path in listed.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = Repository.File(path);
            if (File.Exists(source))
            {
                var target = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(source, target);
            }
        }

        await GitAsync(folder, "init", "--quiet", "--initial-branch=main");
        await GitAsync(folder, "remote", "add", "origin", "https://github.com/example/studio-errors.git");
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "commit", "--quiet", "--message", "sources");
        return folder;
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(DotNet.Start("git", folder, author, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error}");
        return await output;
    }
}
