using System.CommandLine;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors ship</c>: writes what a release promises into the baseline.</summary>
internal static class ShipCommand
{
    public static Command Create()
    {
        var file = ToolCommands.CatalogArgument();
        var breaking = new Option<bool>("--breaking") { Description = "Ships even what breaks the promise that the baseline holds." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would be shipped and writes nothing." };
        var bases = ToolCommands.BaseOption();
        var command = new Command(
            "ship",
            "Makes the catalog's state the promise: writes errors.shipped.json beside it, which builds are held to from then on.")
        {
            file, bases, breaking, dryRun,
        };
        command.SetAction(parsed => Ship(
            new(parsed.GetRequiredValue(file), parsed.GetRequiredValue(bases)),
            parsed.GetValue(breaking),
            parsed.GetValue(dryRun),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Ship(CatalogInput file, bool isBreaking, bool isDryRun, InvocationConfiguration console)
    {
        if (CatalogFile.Open(file, console.Error) is not { } catalog)
        {
            return ExitCode.Unusable;
        }

        // A baseline that can't be read is not written over, whatever was asked for: it may hold tombstones.
        var stopping = catalog.Problems.Where(problem => problem.IsError && !(isBreaking && catalog.BreaksPromise(problem))).ToArray();
        if (stopping.Length > 0)
        {
            new Terminal(console.Error).Problems(stopping);
            console.Error.WriteLine("Nothing was shipped.");
            return ExitCode.Bad;
        }

        Write(catalog, isDryRun, console.Output);
        return ExitCode.Good;
    }

    private static void Write(CatalogFile catalog, bool isDryRun, TextWriter output)
    {
        var promise = ShippedCatalog.Of(catalog.Reading.Catalog!);
        var path = ShippedReader.PathBeside(catalog.Path);
        if (promise.Equals(catalog.Shipped))
        {
            output.WriteLine($"{path} is up to date.");
            return;
        }

        var known = (catalog.Shipped?.Errors ?? EquatableArray<ShippedError>.Empty)
            .Select(error => error.Code)
            .ToHashSet(StringComparer.Ordinal);
        var added = promise.Errors.Count(error => !known.Contains(error.Code));
        if (!isDryRun)
        {
            OutputFile.Write(path, ShippedText.Of(promise));
        }

        output.WriteLine(
            $"{path}: {(isDryRun ? "would hold" : "holds")} {Phrase.Number(promise.Errors.Count)} codes of {promise.Version}, "
            + $"{Phrase.Number(added)} of them new.");
    }
}
