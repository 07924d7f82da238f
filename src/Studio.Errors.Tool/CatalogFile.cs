using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>A catalog, the baseline beside it, and what is wrong with either.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Reading">The catalog.</param>
/// <param name="Shipped">The promise of the baseline; null where there is none or it can't be read.</param>
/// <param name="Problems">What a build would tell.</param>
internal sealed record CatalogFile(string Path, CatalogReading Reading, ShippedCatalog? Shipped, IReadOnlyList<FileProblem> Problems)
{
    public bool HasErrors => Problems.Any(problem => problem.IsError);

    /// <summary>Whether a problem is one with the baseline, not with the catalog or the baseline's file.</summary>
    public bool BreaksPromise(FileProblem problem) =>
        problem.Problem.Rule.IsPromise && problem.Path == Path && !Reading.Problems.Contains(problem.Problem);

    /// <summary>Reads a catalog and its baseline; null, and a word on why, where the file can't be opened.</summary>
    public static CatalogFile? Open(FileInfo file, TextWriter errors)
    {
        if (Text(file, errors) is not { } text)
        {
            return null;
        }

        var path = file.ToString();
        var reading = CatalogReader.Read(text);
        var problems = reading.Problems.Select(problem => new FileProblem(path, problem)).ToList();
        var baseline = new FileInfo(ShippedReader.PathBeside(path));
        var shipped = baseline.Exists && Text(baseline, errors) is { } promise ? ShippedReader.Read(promise) : null;
        problems.AddRange((shipped?.Problems ?? []).Select(problem => new FileProblem(baseline.ToString(), problem)));
        if (shipped?.Shipped is { } kept)
        {
            problems.AddRange(CatalogPromise.Compare(kept, reading).Select(problem => new FileProblem(path, problem)));
        }

        return new(path, reading, shipped?.Shipped, problems);
    }

    /// <summary>Reads a catalog for use: null where it can't be opened or has errors, which are told.</summary>
    public static ErrorCatalog? Read(FileInfo file, TextWriter errors)
    {
        if (Open(file, errors) is not { } catalog)
        {
            return null;
        }

        var problems = catalog.Reading.Problems.Select(problem => new FileProblem(catalog.Path, problem)).ToArray();
        new Terminal(errors).Problems(problems);
        return problems.Length > 0 ? null : ErrorCatalog.Parse(RuntimeCatalog.Json(catalog.Reading.Catalog!));
    }

    /// <summary>A file's text; null, and a word on why, where it can't be opened.</summary>
    public static string? Text(FileInfo file, TextWriter errors)
    {
        try
        {
            return File.ReadAllText(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} can't be read: {fault.Message}");
            return null;
        }
    }
}
