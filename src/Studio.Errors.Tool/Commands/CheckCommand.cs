using System.CommandLine;
using System.Text.Json;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors check</c>: the problems that a build would tell, without a build.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("catalog")
        {
            Description = "The catalogs; errors.json unless said. A baseline beside one (errors.shipped.json) is held against it.",
            DefaultValueFactory = _ => [new("errors.json")],
        };
        var json = ToolCommands.JsonOption();
        var server = new Option<bool>("--server")
        {
            Description = "Also tells, as a server's build does, which statuses no code answers, and which are left to a class.",
        };
        var bases = ToolCommands.BaseOption();
        var command = new Command("check", "Tells the problems of a catalog as MSBuild lines: file(line,column): error SERR006: …")
        {
            files, bases, json, server,
        };
        command.SetAction(parsed => Check(
            [.. parsed.GetRequiredValue(files).Select(file => new CatalogInput(file, parsed.GetRequiredValue(bases)))],
            parsed.GetValue(json),
            parsed.GetValue(server),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Check(CatalogInput[] files, bool asJson, bool isServer, InvocationConfiguration console)
    {
        var catalogs = files.Select(file => CatalogFile.Open(file, console.Error)).ToArray();
        var opened = catalogs.OfType<CatalogFile>().Select(catalog => isServer ? WithServerChecks(catalog) : catalog).ToArray();
        if (asJson)
        {
            console.Output.Write(Json(opened.SelectMany(catalog => catalog.Problems)));
        }
        else
        {
            Print(opened, new(console.Output));
        }

        return opened.Length < catalogs.Length ? ExitCode.Unusable
            : opened.Any(catalog => catalog.HasErrors) ? ExitCode.Bad
            : ExitCode.Good;
    }

    private static CatalogFile WithServerChecks(CatalogFile file) => file.HasErrors
        ? file
        : file with
        {
            Problems = [.. file.Problems, .. ServerChecks.Of(file.Reading).Select(problem => new FileProblem(file.Path, problem))],
        };

    private static void Print(IEnumerable<CatalogFile> catalogs, Terminal terminal)
    {
        foreach (var catalog in catalogs)
        {
            terminal.Problems(catalog.Problems);
            var errors = catalog.Problems.Count(problem => problem.IsError);
            terminal.Line($"{catalog.Path}: {Count(catalog.Reading.Catalog?.Errors.Count ?? 0, "code")}, {Count(errors, "error")}");
        }
    }

    private static string Count(int count, string noun) => $"{Phrase.Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Json(IEnumerable<FileProblem> problems) => IndentedJson.Of(json =>
    {
        json.WriteStartArray();
        foreach (var problem in problems)
        {
            Write(json, problem);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, FileProblem problem)
    {
        var range = problem.Problem.Range;
        json.WriteStartObject();
        json.WriteString("file", problem.Path);
        json.WriteNumber("line", range.From.Line + 1);
        json.WriteNumber("column", range.From.Column + 1);
        json.WriteNumber("endLine", range.To.Line + 1);
        json.WriteNumber("endColumn", range.To.Column + 1);
        json.WriteString("severity", problem.Severity);
        json.WriteString("rule", problem.Problem.Rule.Id);
        json.WriteString("title", problem.Problem.Rule.Title);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
