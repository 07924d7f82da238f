using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors diff</c>: what changed between two catalogs, and what it means for the version number.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<FileInfo>("old") { Description = "The older catalog, or a baseline (….shipped.json)." };
        var after = new Argument<FileInfo>("new") { Description = "The newer catalog." };
        var bases = ToolCommands.BaseOption();
        var json = ToolCommands.JsonOption();
        var command = new Command(
            "diff",
            "Tells what changed between two catalogs, each change with its weight. Exits with 1 where the promise is broken.")
        {
            before, after, bases, json,
        };
        command.SetAction(parsed => Diff(
            new(parsed.GetRequiredValue(before), parsed.GetRequiredValue(bases)) { InPlaceOf = parsed.GetRequiredValue(after) },
            new(parsed.GetRequiredValue(after), parsed.GetRequiredValue(bases)),
            parsed.GetValue(json),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Diff(CatalogInput before, CatalogInput after, bool asJson, InvocationConfiguration console)
    {
        if (CatalogFile.Sound(after, console.Error, out _) is not { } current || Changes(before, current, console.Error) is not { } changes)
        {
            return ExitCode.Unusable;
        }

        var find = current.Map.Finder();
        var located = changes
            .Select(change => (Change: change, Range: find(change.Path)))
            .OrderBy(change => change.Range.Start)
            .ToArray();
        if (asJson)
        {
            console.Output.Write(Json(after.Path, located));
        }
        else
        {
            Print(after.Path, located, new(console.Output));
        }

        return changes.Any(change => change.Weight == ChangeWeight.Major) ? ExitCode.Bad : ExitCode.Good;
    }

    private static IReadOnlyList<CatalogChange>? Changes(CatalogInput before, CatalogReading current, TextWriter errors)
    {
        if (!ShippedReader.IsBaseline(before.File.Name))
        {
            return CatalogFile.Sound(before, errors, out _) is { } old ? CatalogDifference.Between(old.Catalog!, current.Catalog!) : null;
        }

        if (CatalogFile.Text(before.File, errors) is not { } text)
        {
            return null;
        }

        var reading = ShippedReader.Read(text);
        new Terminal(errors).Problems(reading.Problems.Select(problem => new FileProblem(before.Path, problem)));
        return reading.Shipped is { } shipped
            ? [.. PromiseChanges.Between(shipped, ShippedCatalog.Of(current.Catalog!), _ => false)]
            : null;
    }

    private static void Print(string path, (CatalogChange Change, TextRange Range)[] changes, Terminal terminal)
    {
        foreach (var (change, range) in changes)
        {
            var rule = change.Rule is null ? "" : $" {change.Rule.Id}";
            terminal.Line(
            [
                ($"{FileProblem.PlaceOf(path, range)}: ", null),
                (WeightOf(change), ColorOf(change.Weight)),
                ($"{rule}: {MessageOf(change)}", null),
            ]);
        }

        terminal.Line($"verdict: {VerdictOf(changes)}");
    }

    private static string Json(string path, (CatalogChange Change, TextRange Range)[] changes) => IndentedJson.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("verdict", VerdictOf(changes));
        json.WriteStartArray("changes");
        foreach (var (change, range) in changes)
        {
            Write(json, path, change, range);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string path, CatalogChange change, TextRange range)
    {
        json.WriteStartObject();
        json.WriteString("file", path);
        json.WriteNumber("line", range.From.Line + 1);
        json.WriteNumber("column", range.From.Column + 1);
        json.WriteString("weight", WeightOf(change));
        json.WriteString("rule", change.Rule?.Id);
        json.WriteString("message", MessageOf(change));
        json.WriteEndObject();
    }

    private static string VerdictOf((CatalogChange Change, TextRange Range)[] changes) =>
        changes.Length == 0 ? "none" : WeightOf(changes.MaxBy(change => change.Change.Weight).Change);

    private static string WeightOf(CatalogChange change) => change.Weight switch
    {
        ChangeWeight.Major => "major",
        ChangeWeight.Minor => "minor",
        ChangeWeight.Patch => "patch",
    };

    private static Color ColorOf(ChangeWeight weight) => weight switch
    {
        ChangeWeight.Major => Color.Red,
        ChangeWeight.Minor => Color.Blue,
        ChangeWeight.Patch => Color.Grey,
    };

    private static string MessageOf(CatalogChange change) =>
        string.Format(CultureInfo.InvariantCulture, change.Format, [.. change.Arguments]);
}
