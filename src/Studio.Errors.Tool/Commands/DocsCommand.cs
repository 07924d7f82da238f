using System.CommandLine;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors docs</c>: writes the reference of a catalog, the same page that a running API serves.</summary>
internal static class DocsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var catalog = ToolCommands.CatalogArgument();
        var output = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "The folder to write to; made where it is missing.",
            DefaultValueFactory = _ => new("site"),
        };
        var title = new Option<string>("--title") { Description = "The API's name in the heading.", DefaultValueFactory = _ => "API" };
        var family = new Option<string>("--family")
        {
            Description = "The class that has the ErrorCatalog attribute, for the examples in C#.",
            DefaultValueFactory = _ => "ApiErrors",
        };
        var address =
            new Option<string?>("--address") { Description = "The API's address in the examples, such as https://api.example.com." };
        var openApi = new Option<FileInfo?>("--openapi")
        {
            Description = "The API's OpenAPI document, by which each code lists the endpoints that respond with it.",
        };
        var bases = ToolCommands.BaseOption();
        var command = new Command("docs", "Writes the error reference: errors.html, errors.md and errors.catalog.json.")
        {
            catalog, bases, output, title, family, address, openApi,
        };
        command.SetAction(parsed => Write(
            new(parsed.GetRequiredValue(catalog), parsed.GetRequiredValue(bases)),
            parsed.GetValue(openApi),
            parsed.GetRequiredValue(output),
            (errors, endpoints) => new(errors)
            {
                Title = parsed.GetRequiredValue(title),
                Family = parsed.GetRequiredValue(family),
                Address = parsed.GetValue(address)?.TrimEnd('/'),
                Endpoints = endpoints,
            },
            parsed.InvocationConfiguration));
        return command;
    }

    /// <summary>What is odd about the document of an API that answers codes which the catalog does not have.</summary>
    private static (string Text, bool IsFatal)? OtherApi(
        CatalogInput file, ErrorCatalog catalog, FileInfo openApi, IReadOnlyList<AnsweringEndpoint> endpoints)
    {
        var codes = endpoints.SelectMany(endpoint => endpoint.Codes).Distinct(StringComparer.Ordinal).ToArray();
        var unknown = codes.Where(code => catalog.Find(code) is null).Select(Phrase.Quote).ToArray();
        return unknown.Length == 0 ? null
            : unknown.Length == codes.Length
            ? ($"{openApi} can't be used: {file.Path} has none of the codes that it names ({Phrase.List(unknown)}), " +
               "so it is of another API.", true)
            : ($"{openApi} names codes that {file.Path} does not have: {Phrase.List(unknown)}. " +
               "It may be of another version; they are left out.", false);
    }

    private static int Write(
        CatalogInput file,
        FileInfo? openApi,
        DirectoryInfo output,
        Func<ErrorCatalog, IReadOnlyList<AnsweringEndpoint>, ErrorReference> describe,
        InvocationConfiguration console)
    {
        if (CatalogFile.Read(file, console.Error, out var problem) is not { } catalog)
        {
            return problem;
        }

        IReadOnlyList<AnsweringEndpoint> endpoints;
        try
        {
            endpoints = openApi is null ? [] : OpenApiEndpoints.Read(openApi);
        }
        catch (InvalidDataException fault)
        {
            console.Error.WriteLine($"{openApi} can't be used: {fault.Message}");
            return ExitCode.Unusable;
        }

        if (openApi is not null && OtherApi(file, catalog, openApi, endpoints) is { } remark)
        {
            console.Error.WriteLine(remark.Text);
            if (remark.IsFatal)
            {
                return ExitCode.Unusable;
            }
        }

        var reference = describe(catalog, endpoints);
        foreach (var (name, text) in new[]
        {
            ("errors.html", reference.ToHtml()), ("errors.md", reference.ToMarkdown()), ("errors.catalog.json", reference.ToJson()),
        })
        {
            var path = Path.Combine(output.FullName, name);
            OutputFile.Write(path, text);
            console.Output.WriteLine(path);
        }

        return 0;
    }
}
