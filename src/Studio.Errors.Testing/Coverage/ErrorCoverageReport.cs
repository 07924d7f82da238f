using System.Text.Json;

namespace Studio.Errors.Testing;

/// <summary>Which errors the endpoints declare, and which of them a test has seen.</summary>
public sealed class ErrorCoverageReport
{
    internal const string FileEnding = ".errors-coverage.json";

    internal ErrorCoverageReport(IEnumerable<ErrorCoverageRow> rows) => Rows =
    [
        .. rows.OrderBy(static row => row.Application, StringComparer.Ordinal)
            .ThenBy(static row => EndpointOrder(row.Endpoint), StringComparer.Ordinal)
            .ThenBy(static row => row.Code, StringComparer.Ordinal),
    ];

    /// <summary>The errors that endpoints declare, and those that they answered, by application, route and code.</summary>
    public IReadOnlyList<ErrorCoverageRow> Rows { get; }

    /// <summary>Reads reports that were saved: those of several test assemblies together.</summary>
    /// <param name="paths">Files, and folders with files that <see cref="Save"/> has written.</param>
    /// <returns>Their sum.</returns>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder, or a folder has no report.</exception>
    /// <exception cref="FormatException">A file is no report.</exception>
    public static ErrorCoverageReport Load(params IReadOnlyList<string> paths) => Combine(paths.SelectMany(Files).Select(Read));

    /// <summary>Adds up reports.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>Their sum. What one server declares counts for all of its name.</returns>
    public static ErrorCoverageReport Combine(params IEnumerable<ErrorCoverageReport> reports) => new(
        from report in reports
        from row in report.Rows
        group row by (row.Application, row.Endpoint, row.Code) into same
        select same.First() with
        {
            Origin = same.Min(static row => row.Origin),
            Seen = same.Sum(static row => row.Seen),
            Asked = same.Sum(static row => row.Asked),
        });

    /// <summary>Demands that every error that an endpoint declares was answered by it at least once.</summary>
    /// <param name="except">
    /// What need not be: endpoint and code, such as <c>GET /v1/studios/{id} not_found</c>, or <c>*</c> for either.
    /// </param>
    /// <exception cref="ErrorAssertionException">One was never answered, an exception names nothing, or no server was watched.</exception>
    public void ShouldCoverEveryDeclaredCode(params IReadOnlyList<string> except)
    {
        var declared = Rows.Where(static row => row.Origin == ErrorOrigin.Declared).ToArray();
        if (declared.Length == 0)
        {
            throw new ErrorAssertionException(
                "No endpoint that declares an error was watched. "
                + "Call services.AddErrorCoverage() where the test makes its server, and start it.");
        }

        var exceptions = except.Select(static text => new CoverageExemption(text)).ToArray();
        if (Array.Find(exceptions, exception => !declared.Any(exception.Covers)) is { } stale)
        {
            throw new ErrorAssertionException(
                $"The exemption '{stale}' names nothing that is declared; "
                + $"write it as in the report, such as '{declared[0]}', or remove it.");
        }

        var gaps = declared.Where(row => row.IsGap && !exceptions.Any(exception => exception.Covers(row))).ToArray();
        if (gaps.Length > 0)
        {
            throw new ErrorAssertionException(CoverageText.OfGaps(this, gaps, declared.Length));
        }
    }

    /// <summary>The report as a table for people.</summary>
    /// <returns>A line for each endpoint and error.</returns>
    public override string ToString() => CoverageText.Table(this);

    /// <summary>The report as Markdown, for the summary of a CI run.</summary>
    /// <returns>A heading with the sum, and a table.</returns>
    public string ToMarkdown() => CoverageText.Markdown(this);

    /// <summary>The report as JSON.</summary>
    /// <returns>An object whose <c>rows</c> are those of <see cref="Rows"/>.</returns>
    public string ToJson() => CoverageJson.Write(this);

    /// <summary>
    /// Saves the report as JSON, whole or not at all, so that who reads the folder meanwhile never meets half a report.
    /// Files whose name ends with <c>.errors-coverage.json</c> are found by the folder they are in.
    /// </summary>
    /// <param name="path">The file, whose folder is made where it is missing.</param>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(unfinished, ToJson());
        File.Move(unfinished, path, overwrite: true);
    }

    private static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*" + FileEnding, SearchOption.AllDirectories) : [];
        return files.Length > 0
            ? files
            : throw new FileNotFoundException(
                $"'{path}' is no report and has none. Set {CoverageFolder.Variable} to the folder where the tests run.", path);
    }

    private static ErrorCoverageReport Read(string path)
    {
        try
        {
            return CoverageJson.Read(File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"'{path}' is no report of error coverage: {fault.Message}", fault);
        }
    }

    // By route before method, so that what belongs together stands together.
    private static string EndpointOrder(string endpoint) =>
        endpoint[(endpoint.IndexOf(' ', StringComparison.Ordinal) + 1)..] + " " + endpoint;
}
