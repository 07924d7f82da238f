using System.CommandLine;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors init</c>: the files that a project begins with.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var directory =
            new Argument<DirectoryInfo>("directory") { Description = "The project's folder.", DefaultValueFactory = _ => new(".") };
        var name = new Option<string>("--name")
        {
            Description = "The class that stands for the catalog; ends in Errors.",
            DefaultValueFactory = _ => "ApiErrors",
        };
        var space = new Option<string?>("--namespace") { Description = "Its namespace; that of the project unless said." };
        var force = new Option<bool>("--force") { Description = "Writes over files that are there." };
        var envelope = new Option<string?>("--envelope")
        {
            Description = "What carries errors: error, problem (RFC 9457), flat, or a file with a picture of the body.",
        };
        var expand = new Option<bool>("--expand") { Description = "Writes the picture of the envelope out, to be changed." };
        var command = new Command("init", "Writes errors.json, its schema, and the class that stands for it.")
        {
            directory, name, space, envelope, expand, force,
        };
        command.SetAction(parsed =>
        {
            var catalog = Catalog(parsed.GetValue(envelope), parsed.GetValue(expand), parsed.InvocationConfiguration.Error);
            return catalog is null ? ExitCode.Unusable : Init(
                parsed.GetRequiredValue(directory),
                parsed.GetRequiredValue(name),
                parsed.GetValue(space),
                parsed.GetValue(force),
                catalog,
                parsed.InvocationConfiguration);
        });
        return command;
    }

    private static string? Catalog(string? envelope, bool isExpanded, TextWriter errors) =>
        EnvelopeText.Into(Resource("errors.json"), envelope ?? (isExpanded ? "error" : null), isExpanded, errors);

    private static int Init(
        DirectoryInfo directory, string name, string? space, bool force, string catalog, InvocationConfiguration console)
    {
        var owner = space ?? ProjectNames.NamespaceOf(directory);
        if (!ProjectNames.IsAnchor(name) || !ProjectNames.IsNamespace(owner))
        {
            console.Error.WriteLine(
                $"'{Phrase.Quote(owner)}.{Phrase.Quote(name)}' can't name the class; give a namespace and a name that ends in Errors, "
                + "as in --namespace Shop --name OrderErrors.");
            return ExitCode.Unusable;
        }

        var files = Files(owner, name, catalog).Select(file => (Path: Path.Combine(directory.ToString(), file.Name), file.Text)).ToArray();
        if (!File.Exists(directory.FullName) && ProjectNames.Above(directory) is { } project && !ProjectNames.NamesCatalogs(project))
        {
            var place = Path.GetRelativePath(project.DirectoryName!, Path.Combine(directory.FullName, "errors.json")).Replace('\\', '/');
            console.Error.WriteLine(
                $"Nothing was written: no build would read {files[0].Path}. " +
                $"The folder belongs to {project}, whose catalog is the errors.json beside it. " +
                $"Run: studio-errors init {project.DirectoryName}. Or, for a catalog here, first name it in the project: " +
                $"<ItemGroup><StudioErrorsCatalog Include=\"{place}\" /></ItemGroup>");
            return ExitCode.Bad;
        }

        var existing = files.Where(file => File.Exists(file.Path)).Select(file => file.Path).ToArray();
        if (existing.Length > 0 && !force)
        {
            console.Error.WriteLine($"Nothing was written: {string.Join(", ", existing)} would be written over. Use --force to do so.");
            return ExitCode.Bad;
        }

        foreach (var (path, text) in files)
        {
            OutputFile.Write(path, text);
            console.Output.WriteLine(path);
        }

        console.Output.WriteLine("\nNext: dotnet add package Studio.Errors.AspNetCore (a client: Studio.Errors), then build.");
        return ExitCode.Good;
    }

    private static IEnumerable<(string Name, string Text)> Files(string owner, string name, string catalog) =>
    [
        ("errors.json", catalog),
        ("errors.schema.json", Resource("errors.schema.json")),
        ($"{name}.cs", $"""
            using Studio.Errors;

            namespace {owner};

            /// <summary>Every error of the API. They stand in errors.json; the build makes the types.</summary>
            [ErrorCatalog("errors.json")]
            public static partial class {name};

            """),
    ];

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(InitCommand).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
