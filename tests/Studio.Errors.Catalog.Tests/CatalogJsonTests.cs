using Studio.Errors.Testing;
using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>A catalog that is printed to travel in a library is read there as the same catalog.</summary>
public class CatalogJsonTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Path(), "*errors.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryRoot.Path("tests", "Studio.Errors.AspNetCore.Tests", "Catalogs"), "*.json"))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Where(file => CatalogReader.Read(File.ReadAllText(file)) is { Catalog.Extension: null, Problems.Count: 0 })
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path(), file))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_file_of_the_repository_reads_as_before(string file) =>
        Same(File.ReadAllText(RepositoryRoot.Path(file)));

    [Fact]
    public void Everything_that_a_catalog_can_say_reads_as_before()
    {
        Same(RichCatalog.Text);
        Same("""
            {
              "version": "v1", "codes": "kebab-case", "documentation": "https://a.example/{code}", "scopes": ["b:c", "a"],
              "retired": ["old_one", { "code": "older", "wire": "OLDER" }],
              "requestId": { "header": "Request-Id", "prefix": "", "refuse": [] },
              "headers": { "code": "X-Error-Code" },
              "envelope": { "mediaType": "application/vnd.a+json", "body": {
                "code": "e/{code}", "m": "{message}", "t": "{title}", "k": "{category}", "braces": "{{x}}", "n": [1.0, true, null, "a\"b"],
                "meta": [{ "kind": "a", "id": "{requestId}" }, { "kind": "b", "...": "{fields}" }] } },
              "errors": {
                "too_many": {
                  "status": 429, "retry": "retryAfter", "retryAfterDefault": 7, "message": "wait {{now}} {n} \u202E\u0000", "category": "quota",
                  "title": "Slow \"down\"", "since": "v1", "deprecated": "use other", "when": "w", "remedy": "r",
                  "fields": { "f": { "type": "number", "default": -1e20, "example": 2.5 }, "s": { "type": "string", "default": "" } },
                  "values": { "n": { "type": "integer", "default": -9223372036854775808 } },
                  "from": { "statuses": [429, "4xx"], "exceptions": ["System.TimeoutException", "A.B+C"], "policies": ["P, q"], "roles": ["b", "a"] }
                },
                "other": { "status": 500, "retry": "backoff", "message": "m", "wire": "O.1", "category": "c", "documentation": "urn:x:y" }
              }
            }
            """);
        Same("""
            { "version": "v1", "requestId": { "from": "trace" }, "retired": [{ "code": "gone", "wire": 3 }], "errors": {
              "a": { "status": 400, "retry": "never", "message": "m", "wire": 12 }, "b": { "status": 404, "retry": "never", "message": "m", "wire": 0 } } }
            """);
    }

    [Fact]
    public void What_errors_json_cannot_say_of_a_catalog_travels_too()
    {
        var entry = new ErrorModel("a", 400, RetryKind.Never, CatalogReader.Read(Small).Catalog!.Errors[0].Message, EquatableArray<ParameterModel>.Empty, new(EquatableArray<StatusRange>.Empty, EquatableArray<string>.Empty, null, null), "", "");
        var catalog = CatalogReader.Read(Small).Catalog! with
        {
            Errors = new([entry with { Code = "a", Wire = "a", Of = "platform \"1\".json" }, entry with { Code = "b", Wire = "b" }]),
            KeepsUpstreams = true,
        };
        var read = CatalogReader.ReadCarried(CatalogJson.Print(catalog));
        Assert.Empty(read.Problems);
        Assert.Equal(["platform \"1\".json", ""], read.Catalog!.Errors.Select(error => error.Of));
        Assert.True(read.Catalog.KeepsUpstreams);
        Assert.Equal(["SERR006", "SERR008"], CatalogReader.Read(CatalogJson.Print(catalog)).Problems.Select(problem => problem.Rule.Id).Order());
    }

    [Theory]
    [InlineData("\"inherited\": 1")]
    [InlineData("\"inherited\": { \"a.json\": 1, \"b.json\": [1, \"no_such\", null] }, \"upstreams\": 1")]
    [InlineData("\"inherited\": [], \"upstreams\": {}")]
    public void Whatever_a_library_made_by_hand_has_in_their_place_is_nothing(string members)
    {
        var read = CatalogReader.ReadCarried(Small.Replace("{ \"version\"", $"{{ {members}, \"version\"", StringComparison.Ordinal));
        Assert.Empty(read.Problems);
        Assert.Equal(CatalogReader.Read(Small).Catalog, read.Catalog);
    }

    private const string Small = """{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }""";

    [Fact]
    public void A_damaged_catalog_that_is_still_one_reads_as_before()
    {
        var understood = 0;
        foreach (var seed in CatalogMutations.Seeds(otherwise: 300))
        {
            var text = CatalogMutations.Mutate(seed % 2 == 0 ? Repository.Read("errors.json") : RichCatalog.Text, seed);
            if (CatalogReader.Read(text) is { Catalog.Extension: null, Problems.Count: 0 })
            {
                Same(text);
                understood++;
            }
        }

        Assert.True(understood > 20, $"Only {understood} mutants were catalogs.");
    }

    private static void Same(string text)
    {
        var before = CatalogReader.Read(text);
        Assert.Empty(before.Problems);
        var printed = CatalogJson.Print(before.Catalog!);
        var after = CatalogReader.ReadCarried(printed);
        Assert.Empty(after.Problems);
        Assert.True(Plain(before.Catalog!).Equals(Plain(after.Catalog!)), printed);
        Assert.Equal(printed, CatalogJson.Print(after.Catalog!));
        Assert.DoesNotContain("\"\"\"", printed, StringComparison.Ordinal);
    }

    /// <summary>Without what a file says for many, which is said of each, and without the services that the API calls.</summary>
    private static CatalogModel Plain(CatalogModel catalog) => catalog with
    {
        Style = WireStyle.Snake,
        Upstreams = EquatableArray<UpstreamModel>.Empty,
        KeepsUpstreams = false,
        Errors = catalog.Errors.Select(error => error with
        {
            Said = SaidSpelling.None,
            From = error.From with { Validation = error.From.Validation is { } validation ? validation with { Said = EquatableArray<ReasonSpelling>.Empty } : null },
        }).ToEquatableArray(),
    };
}
