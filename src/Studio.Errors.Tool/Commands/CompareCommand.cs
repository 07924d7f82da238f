using System.CommandLine;
using Spectre.Console;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors compare</c>: what means one thing in one catalog of a company and another in the next.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var paths = new Argument<FileSystemInfo[]>("catalogs")
        {
            Description = "Catalogs, or folders: every errors.json and ….errors.json in them, however deep.",
            Arity = ArgumentArity.OneOrMore,
        };
        var bases = ToolCommands.BaseOption();
        var json = ToolCommands.JsonOption();
        var sarif = new Option<bool>("--sarif") { Description = "Prints SARIF 2.1.0, for code scanning." };
        var command = new Command(
            "compare",
            "Tells where several catalogs give one code two meanings: another status, retry advice, field type or spelling. " +
            "Exits with 1 where they do.")
        {
            paths, bases, json, sarif,
        };
        command.SetAction(parsed => Compare(
            [.. CatalogFolders.Files(parsed.GetRequiredValue(paths))
                .Select(file => new CatalogInput(file, parsed.GetRequiredValue(bases)))],
            parsed.GetValue(sarif) ? ConflictReport.Sarif : parsed.GetValue(json) ? ConflictReport.Json : null,
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Compare(
        CatalogInput[] files, Func<IReadOnlyList<CatalogConflict>, string>? report, InvocationConfiguration console)
    {
        if (files.Length < 2)
        {
            var what = files.Length == 0 ? "No catalog" : $"Only {files[0].Path}";
            console.Error.WriteLine($"{what} is to be compared; name two catalogs, or a folder that has them.");
            return ExitCode.Unusable;
        }

        var catalogs = new List<(string Path, CatalogReading Reading)>();
        foreach (var file in files)
        {
            if (file.Read(console.Error) is { } set)
            {
                catalogs.Add((file.Path, set.Read(file.Path)));
            }
        }

        var bad = catalogs.SelectMany(each => each.Reading.Problems.Select(problem => new FileProblem(each.Path, problem)))
            .Where(problem => problem.IsError)
            .ToArray();
        new Terminal(console.Error).Problems(bad);
        if (bad.Length > 0 || catalogs.Count < files.Length)
        {
            return ExitCode.Unusable;
        }

        var conflicts = CatalogComparison.Of(catalogs);
        if (report is not null)
        {
            console.Output.Write(report(conflicts));
        }
        else
        {
            Print(conflicts, catalogs, new(console.Output));
        }

        return conflicts.Count > 0 ? ExitCode.Bad : ExitCode.Good;
    }

    private static void Print(
        IReadOnlyList<CatalogConflict> conflicts, List<(string Path, CatalogReading Reading)> catalogs, Terminal terminal)
    {
        foreach (var conflict in conflicts)
        {
            terminal.Line(
            [
                ($"{FileProblem.PlaceOf(conflict.At.Path, conflict.At.Range)}: ", null),
                (conflict.Kind.Id, Color.Red),
                ($": {conflict.Message}", null),
            ]);
        }

        var shared = catalogs.SelectMany(each => each.Reading.Catalog!.Errors).GroupBy(error => error.Code).Count(same => same.Count() > 1);
        terminal.Line(
            $"{Phrase.Number(catalogs.Count)} catalogs, {Phrase.Number(shared)} codes in several of them, " +
            $"{Phrase.Number(conflicts.Count)} conflict{(conflicts.Count == 1 ? "" : "s")}");
    }
}
