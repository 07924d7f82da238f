using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Studio.Errors.Generator.Tests;

/// <summary>Binding what is generated is what a large catalog costs a build, so its size has a budget.</summary>
public partial class SizeTests
{
    private const int Codes = 1000;

    /// <summary>
    /// The budget of a code in bytes of source, over the catalog's own text: its code, its name and its entry, wherever they
    /// stand.
    /// </summary>
    private const int Budget = 600;

    [Fact]
    public void A_code_stays_within_its_budget()
    {
        var small = Bytes(Generation.Run(new Project().WithCatalog(Catalog(10))));
        var large = Bytes(Generation.Run(new Project().WithCatalog(Catalog(Codes))));
        Assert.InRange((large - small) / (Codes - 10), 1, Budget);
    }

    private static int Bytes(Generation run)
    {
        Assert.Empty(run.Result.Diagnostics);
        return run.Sources.Values.Sum(source => Encoding.UTF8.GetByteCount(CatalogsOwn().Replace(source, "")));
    }

    private static string Catalog(int codes)
    {
        var entries = Enumerable.Range(1000, codes).Select(number => Entry(string.Create(CultureInfo.InvariantCulture, $"an_error_number_{number}")));
        return $$"""
            { "version": "v1", "errors": {
            "any": { "status": 500, "retry": "never", "message": "m", "from": { "statuses": ["4xx", "5xx"] } },
            {{string.Join(",\n", entries.Take(codes - 1))}}
            } }
            """;
    }

    private static string Entry(string code) =>
        $$"""
        "{{code}}": {"status":404,"retry":"never","message":"m","when":"WHEN","remedy":"REMEDY"}
        """;

    [GeneratedRegex("an_error_number_[0-9]+|AnErrorNumber[0-9]+|\"status\":404,\"retry\":\"never\",\"message\":\"m\",\"when\":\"WHEN\",\"remedy\":\"REMEDY\"|WHEN|REMEDY")]
    private static partial Regex CatalogsOwn();
}
