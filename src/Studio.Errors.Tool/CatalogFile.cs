using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Reads a catalog from a file, and tells what is wrong with it as a build would.</summary>
internal static class CatalogFile
{
    /// <summary>Reads the catalog.</summary>
    /// <param name="file">The file.</param>
    /// <param name="errors">Where to tell what is wrong, a line each: <c>errors.json(3,5): error SERR002: …</c>.</param>
    /// <returns>The catalog; null where it can't be used.</returns>
    public static ErrorCatalog? Read(FileInfo file, TextWriter errors)
    {
        string text;
        try
        {
            text = File.ReadAllText(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"The catalog can't be read: {fault.Message}");
            return null;
        }

        var reading = CatalogReader.Read(text);
        foreach (var problem in reading.Problems)
        {
            errors.WriteLine(Line(file, problem));
        }

        return reading.Catalog is { } catalog && reading.Problems.All(problem => problem.Rule.Severity is not RuleSeverity.Error)
            ? ErrorCatalog.Parse(RuntimeCatalog.Json(catalog))
            : null;
    }

    private static string Line(FileInfo file, Problem problem)
    {
        var (line, column) = (problem.Range.From.Line + 1, problem.Range.From.Column + 1);
        var severity = problem.Rule.Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "message" };
        var message = string.Format(CultureInfo.InvariantCulture, problem.Rule.Format, [.. problem.Arguments]);
        return string.Create(CultureInfo.InvariantCulture, $"{file.FullName}({line},{column}): {severity} {problem.Rule.Id}: {message}");
    }
}
