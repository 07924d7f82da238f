using System.CommandLine;
using System.CommandLine.Parsing;

namespace Studio.Errors.Tool;

/// <summary>The command line of <c>studio-errors</c>.</summary>
internal static class ToolCommands
{
    // '@acme/errors' is the name of a package, not a file with arguments.
    private static readonly ParserConfiguration verbatim = new() { ResponseFileTokenReplacer = null };

    private static RootCommand Create()
    {
        var root = CreateRoot();
        foreach (var argument in root.Subcommands.SelectMany(command => command.Arguments))
        {
            argument.Validators.Add(RefuseOptions);
        }

        return root;
    }

    private static RootCommand CreateRoot() => new(
        "Works on a catalog of API errors (errors.json).\n\n" +
        "Exit codes: 0 all is well, 1 the catalog has errors or breaks its promise, 2 a file can't be used or the command line is wrong.")
    {
        InitCommand.Create(),
        ImportCommand.Create(),
        CheckCommand.Create(),
        ExplainCommand.Create(),
        DiffCommand.Create(),
        CompareCommand.Create(),
        UpstreamsCommand.Create(),
        ShipCommand.Create(),
        DocsCommand.Create(),
        TypeScriptCommand.Create(),
    };

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Where to write; null for the console.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, InvocationConfiguration? console = null)
    {
        var parsed = Create().Parse(arguments, verbatim);
        console ??= new();
        console.EnableDefaultExceptionHandler = false;
        try
        {
            var code = parsed.Invoke(console);
            return parsed.Errors.Count > 0 ? ExitCode.Unusable : code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A file that can't be written. Builds understand the line; its message names the file (OutputFile).
            console.Error.WriteLine($"studio-errors: error: {fault.Message}");
            return ExitCode.Unusable;
        }
    }

    /// <summary>The argument of a command that takes one catalog.</summary>
    public static Argument<FileInfo> CatalogArgument() => new("catalog")
    {
        Description = "The catalog.",
        DefaultValueFactory = _ => new("errors.json"),
    };

    /// <summary>The option that names the catalog where a command takes something else as its argument.</summary>
    public static Option<FileInfo> CatalogOption() => new("--catalog", "-c")
    {
        Description = "The catalog.",
        DefaultValueFactory = _ => new("errors.json"),
    };

    /// <summary>The option that names files which a catalog extends and its own paths don't lead to.</summary>
    public static Option<FileInfo[]> BaseOption() => new("--base")
    {
        Description = "A catalog that this one extends, of a package; once for each. Those that paths in \"extends\" lead to are found.",
        HelpName = "file",
        DefaultValueFactory = _ => [],
    };

    // An option that a command does not know would be taken for a file's name, and told to be missing.
    private static void RefuseOptions(ArgumentResult argument)
    {
        foreach (var token in argument.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            argument.AddError(token.Value == "-"
                ? "'-' is not read here; name a file, such as /dev/stdin, or give <(a command) in its place."
                : $"'{token.Value}' is no option of this command; --help lists them. A file of that name is ./{token.Value}.");
        }
    }

    public static Option<bool> JsonOption() => new("--json") { Description = "Prints JSON, for programs." };
}
