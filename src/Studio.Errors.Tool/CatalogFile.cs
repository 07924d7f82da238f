using System.Text;
using System.Text.RegularExpressions;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>A catalog, the baseline beside it, and what is wrong with either.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Reading">The catalog.</param>
/// <param name="Shipped">The promise of the baseline; null where there is none or it can't be read.</param>
/// <param name="Problems">What a build would tell.</param>
internal sealed partial record CatalogFile(
    string Path, CatalogReading Reading, ShippedCatalog? Shipped, IReadOnlyList<FileProblem> Problems)
{
    /// <summary>In UTF-8 no text of the longest length has more bytes; whatever has is too long.</summary>
    private const int MostBytes = 3 * CatalogReader.MaximumLength;

    public bool HasErrors => Problems.Any(problem => problem.IsError);

    /// <summary>Whether a problem is one with the baseline, not with the catalog or the baseline's file.</summary>
    public bool BreaksPromise(FileProblem problem) =>
        problem.Problem.Rule.IsPromise && problem.Path == Path && !Reading.Problems.Contains(problem.Problem);

    /// <summary>Reads a catalog, what it extends and its baseline; null, and a word on why, where a file can't be opened.</summary>
    public static CatalogFile? Open(CatalogInput input, TextWriter errors)
    {
        if (input.Read(errors) is not { } set)
        {
            return null;
        }

        var (path, reading) = (input.Path, set.Read(input.Path));
        var problems = set.Problems(path)
            .Concat(UpstreamFiles.Problems(input, reading).Select(problem => (Path: path, Problem: problem)))
            .OrderBy(each => each.Path == path ? 0 : 1)
            .ThenBy(each => each.Problem.Range.Start)
            .Select(each => new FileProblem(each.Path, each.Problem))
            .ToList();
        var baseline = new FileInfo(ShippedReader.PathBeside(path));
        var shipped = baseline.Exists && Text(baseline, errors) is { } promise ? ShippedReader.Read(promise) : null;
        var faults = shipped?.Problems ?? EquatableArray<Problem>.Empty;
        problems.AddRange(faults.Select(problem => new FileProblem(baseline.ToString(), problem)));
        if (shipped?.Shipped is { } kept)
        {
            problems.AddRange(CatalogPromise.Compare(kept, reading).Select(problem => new FileProblem(path, problem)));
        }

        return new(path, reading, shipped?.Shipped, problems);
    }

    /// <summary>Reads a catalog and what it extends; null, after a word on why, where a file can't be opened or has problems.</summary>
    /// <param name="input">The catalog.</param>
    /// <param name="errors">Takes the problems.</param>
    /// <param name="code">Why there is none: an <see cref="ExitCode"/>.</param>
    public static CatalogReading? Sound(CatalogInput input, TextWriter errors, out int code)
    {
        var set = input.Read(errors);
        var problems = (set?.Problems(input.Path) ?? []).Select(each => new FileProblem(each.Path, each.Problem)).ToArray();
        new Terminal(errors).Problems(problems);
        code = set is null ? ExitCode.Unusable : problems.Length > 0 ? ExitCode.Bad : ExitCode.Good;
        return code == ExitCode.Good ? set!.Read(input.Path) : null;
    }

    /// <summary>Reads a catalog for use. What it breaks of its baseline does not matter here.</summary>
    /// <param name="input">The catalog.</param>
    /// <param name="errors">Takes the problems.</param>
    /// <param name="code">Why there is no catalog: an <see cref="ExitCode"/>.</param>
    /// <returns>The catalog; null where it can't be opened or has problems.</returns>
    public static CatalogModel? ReadModel(CatalogInput input, TextWriter errors, out int code) => Sound(input, errors, out code)?.Catalog;

    /// <summary>As <see cref="ReadModel"/>, as servers and clients have it.</summary>
    public static ErrorCatalog? Read(CatalogInput input, TextWriter errors, out int code) =>
        ReadModel(input, errors, out code) is { } model ? AtRunTime(model) : null;

    /// <summary>A catalog as servers and clients have it.</summary>
    public static ErrorCatalog AtRunTime(CatalogModel model) => ErrorCatalog.Parse(Encoding.UTF8.GetBytes(RuntimeJson.Print(model)));

    /// <summary>A file's text; null, and a word on why, where it can't be opened.</summary>
    public static FileText? Text(FileInfo file, TextWriter errors)
    {
        try
        {
            return FileText.Of(InputFile.Read(file.FullName, MostBytes));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(
                Directory.Exists(file.FullName) ? $"{file} is a folder; name the file in it."
                : fault is FileNotFoundException or DirectoryNotFoundException ? NotThere(file.ToString())
                : fault is UnauthorizedAccessException ? $"{file} can't be read: this user may not."
                : $"{file} can't be read: {fault.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private static string NotThere(string name) => GitRevision().IsMatch(name)
        ? $"{name} is not there. If it is a revision of git: revisions are not read; " +
          $"write it to a file first, with git show {name} > old.json, or give <(git show {name}) in its place."
        : $"{name} is not there. Name another file, or begin a catalog with: studio-errors init";

    /// <summary>Such as HEAD~1:errors.json; not C:\errors.json.</summary>
    [GeneratedRegex(@"\A[^:\s]{2,}:[^:\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex GitRevision();
}
