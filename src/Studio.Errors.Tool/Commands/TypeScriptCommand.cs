using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Studio.Errors.Catalog;
using Studio.Errors.Tool.TypeScript;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors ts</c>: writes a catalog as a TypeScript module for clients, or as a package of npm.</summary>
internal static class TypeScriptCommand
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] extensions = [".ts", ".mts", ".cts"];

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var catalog = ToolCommands.CatalogArgument();
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "The file to write, errors.ts unless set; with --package its folder, which has the package's name unless set.",
        };
        var package = new Option<TypeScriptPackage?>("--package")
        {
            Description = "Writes a package of npm of that name, and version where it is given: @acme/errors@1.2.0.",
            HelpName = "name",
            CustomParser = Package,
        };
        var testing = new Option<bool>("--testing")
        {
            Description = "Writes a second module beside it, errors.testing.ts, whose fetch answers every error, for tests of clients.",
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing; fails where a file isn't up to date, for CI." };
        var bases = ToolCommands.BaseOption();
        var command = new Command("ts", "Writes the catalog as a TypeScript module: codes, types, reading, retrying.")
        {
            catalog, bases, output, package, testing, check,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(catalog), parsed.GetRequiredValue(bases)),
            parsed.GetValue(output),
            parsed.GetValue(package),
            parsed.GetValue(testing),
            parsed.GetValue(check),
            parsed.InvocationConfiguration));
        return command;
    }

    private static TypeScriptPackage? Package(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (TypeScriptPackage.Parse(text) is { } package)
        {
            return package;
        }

        argument.AddError($"'{text}' is no name of a package; write small letters, as in @acme/errors or @acme/errors@1.2.0.");
        return null;
    }

    private static int Run(
        CatalogInput file, FileInfo? output, TypeScriptPackage? package, bool withTesting, bool isCheck, InvocationConfiguration console)
    {
        output ??= new(package?.Folder ?? "errors.ts");
        if (package is not null && withTesting)
        {
            console.Error.WriteLine("--testing is for a module; write one with --output, beside the package's tests.");
            return ExitCode.Unusable;
        }

        if (Refusal(output, package) is { } refusal)
        {
            console.Error.WriteLine(refusal);
            return ExitCode.Unusable;
        }

        if (CatalogFile.ReadModel(file, console.Error, out var problem) is not { } catalog)
        {
            return problem;
        }

        var files = package is null
            ? Modules(output, catalog, withTesting)
            : package.Print(catalog).Select(part => (Path.Combine(output.FullName, part.Name), part.Text));
        var code = ExitCode.Good;
        foreach (var (path, text) in files)
        {
            code = Math.Max(code, Write(path, utf8.GetBytes(text), isCheck, console));
        }

        return code;
    }

    private static IEnumerable<(string Path, string Text)> Modules(FileInfo output, CatalogModel catalog, bool withTesting)
    {
        yield return (output.FullName, TypeScriptPrinter.Print(catalog));
        if (withTesting)
        {
            yield return (Path.ChangeExtension(output.FullName, ".testing" + output.Extension), TypeScriptTesting.Print(catalog));
        }
    }

    private static string? Refusal(FileInfo output, TypeScriptPackage? package)
    {
        var isModule = extensions.Contains(output.Extension, StringComparer.OrdinalIgnoreCase)
            && !output.Name.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase);
        if (package is null)
        {
            return isModule ? null
                : $"{output} can't be the module: it is TypeScript with code in it; " +
                  "name a file that ends in .ts, .mts or .cts (and compile it for JavaScript, or write a --package).";
        }

        var manifest = new FileInfo(Path.Combine(output.FullName, TypeScriptPackage.Manifest));
        return isModule ? $"{output} can't be the package: it is a folder; name one without .ts, .mts or .cts at its end."
            : manifest.Exists && !File.ReadAllText(manifest.FullName).Contains(TypeScriptPackage.Mark, StringComparison.Ordinal)
                ? $"{manifest} is of another package; name another folder with --output."
                : null;
    }

    private static int Write(string path, byte[] content, bool isCheck, InvocationConfiguration console)
    {
        if (!isCheck)
        {
            OutputFile.Write(path, content);
            console.Output.WriteLine(path);
            return ExitCode.Good;
        }

        if (File.Exists(path) && InputFile.Read(path, content.Length).AsSpan().SequenceEqual(content))
        {
            return ExitCode.Good;
        }

        console.Error.WriteLine($"{path} is not up to date; run studio-errors ts again and commit the file.");
        return ExitCode.Bad;
    }
}
