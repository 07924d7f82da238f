using System.CommandLine;
using System.Text;
using Studio.Errors.Tool.TypeScript;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors ts</c>: writes a catalog as a TypeScript module for clients.</summary>
internal static class TypeScriptCommand
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] extensions = [".ts", ".mts", ".cts"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var catalog = ToolCommands.CatalogArgument();
        var output =
            new Option<FileInfo>("--output", "-o") { Description = "The file to write.", DefaultValueFactory = _ => new("errors.ts") };
        var check = new Option<bool>("--check") { Description = "Writes nothing; fails where the file isn't up to date, for CI." };
        var command =
            new Command("ts", "Writes the catalog as a TypeScript module: codes, types, reading, retrying.") { catalog, output, check };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(catalog),
            parsed.GetRequiredValue(output),
            parsed.GetValue(check),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(FileInfo file, FileInfo output, bool isCheck, InvocationConfiguration console)
    {
        if (!extensions.Contains(output.Extension, StringComparer.OrdinalIgnoreCase)
            || output.Name.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase))
        {
            console.Error.WriteLine(
                $"{output} can't be the module: it is TypeScript with code in it; " +
                "name a file that ends in .ts, .mts or .cts (and compile it for JavaScript).");
            return ExitCode.Unusable;
        }

        if (CatalogFile.ReadModel(file, console.Error, out var problem) is not { } catalog)
        {
            return problem;
        }

        var module = utf8.GetBytes(TypeScriptPrinter.Print(catalog));
        if (!isCheck)
        {
            OutputFile.Write(output.FullName, module);
            console.Output.WriteLine(output.FullName);
            return ExitCode.Good;
        }

        if (output.Exists && InputFile.Read(output.FullName, module.Length).AsSpan().SequenceEqual(module))
        {
            return ExitCode.Good;
        }

        console.Error.WriteLine($"{output.FullName} is not up to date; run studio-errors ts again and commit the file.");
        return ExitCode.Bad;
    }
}
