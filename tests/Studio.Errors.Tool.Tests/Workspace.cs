using System.CommandLine;

namespace Studio.Errors.Tool.Tests;

/// <summary>A folder of its own, in which the tool runs as in a pipe.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studio-errors-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public bool Has(string name) => File.Exists(PathOf(name));

    public Workspace With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>Runs a command line; arguments that end in .json, and ".", are taken for files of the folder.</summary>
    public ToolRun Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var located = arguments.Select(argument => argument == "." ? folder.FullName : argument.EndsWith(".json", StringComparison.Ordinal) ? PathOf(argument) : argument);
        var code = ToolCommands.Run([.. located], new InvocationConfiguration { Output = output, Error = error });
        return new(code, Plain(output), Plain(error));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Plain(StringWriter writer) =>
        writer.ToString().Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).ReplaceLineEndings("\n");
}

/// <summary>What the tool said; paths without the folder.</summary>
internal sealed record ToolRun(int Code, string Output, string Error);
