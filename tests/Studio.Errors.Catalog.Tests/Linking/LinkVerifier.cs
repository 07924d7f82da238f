using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>
/// Links marked catalogs, told in one text: <c>--- path</c> begins a file, the first is the root. What is reported, and nothing else, must
/// be marked, in the file it is marked in.
/// </summary>
internal static class LinkVerifier
{
    /// <summary>A platform's catalog, as most tests extend it.</summary>
    public const string Platform = """

        --- /w/platform/platform.errors.json
        { "version": "v7", "scopes": ["all"], "retired": ["gone"], "documentation": "https://platform.example/{code}",
          "types": { "part": { "fields": { "name": { "type": "string" } } } },
          "errors": {
            "not_found": { "status": 404, "retry": "never", "message": "no {what}", "values": { "what": { "type": "string", "default": "such thing" } }, "from": { "statuses": [404] } },
            "forbidden": { "status": 403, "retry": "never", "message": "needs {scope}", "fields": { "scope": { "type": "string", "default": "" } }, "from": { "missingScope": "scope" } },
            "bad": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": ["4xx"] } },
            "teapot": { "status": 418, "retry": "never", "message": "m", "fields": { "parts": { "type": "list", "of": "part", "required": false } } } } }
        """;

    /// <summary>Links the first of the files.</summary>
    public static CatalogReading Verify(string marked)
    {
        var files = Parse(marked);
        var set = Read(files.Select(file => (file.Path, file.Marked.Text)));
        var found = set.Problems(files[0].Path).Select(each => Line(each.Path, each.Problem.Rule.Id, each.Problem.Range.Start, each.Problem.Range.Length));
        var expected = files.SelectMany(file => file.Marked.Expected.Select(mark => Line(file.Path, mark.Id, mark.Start, mark.Length)));
        var (left, right) = (MarkedCatalog.Sorted(expected), MarkedCatalog.Sorted(found));
        var said = string.Join('\n', set.Problems(files[0].Path).Select(each => $"{each.Path}: {each.Problem.Message}"));
        Assert.True(left == right, $"Expected:\n{left}\nFound:\n{right}\n{said}\nin\n{marked}");
        foreach (var file in files)
        {
            CatalogVerifier.AssertPlaces(file.Marked.Text, set.Read(file.Path));
        }

        return set.Read(files[0].Path);
    }

    public static CatalogSet Read(IEnumerable<(string Path, string Text)> files) =>
        new(files.ToDictionary(file => file.Path, file => CatalogReader.Read(file.Text)));

    public static IReadOnlyList<(string Path, MarkedCatalog Marked)> Parse(string marked) =>
    [
        .. marked.Split("--- ", StringSplitOptions.RemoveEmptyEntries)
            .Where(file => file.Trim().Length > 0)
            .Select(file => file.Split('\n', 2))
            .Select(file => (file[0].Trim(), MarkedCatalog.Parse(file[1]))),
    ];

    private static string Line(string path, string id, int start, int length) => $"{path}: {id} at {start}, {length} long";
}
