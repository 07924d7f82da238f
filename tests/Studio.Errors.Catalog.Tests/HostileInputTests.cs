using System.Diagnostics;
using System.Globalization;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Large, deep and wrong files: a located problem soon, whatever comes.</summary>
public sealed class HostileInputTests
{
    /// <summary>Each takes a few dozen milliseconds; what grows with the square of its input takes minutes. A busy machine is in between.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Shapes => ["[", "{\"a\":", "{", "}", ",", "\"", "\\", "@", "[]", "{},", "1 ", "/*", "//\n", "\"a\":", "{\"\\u", "\u2028", "'", "[{\"a\":[],"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_mebibyte_of_one_thing(string shape) => Read(string.Concat(Enumerable.Repeat(shape, CatalogReader.MaximumLength / shape.Length)));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_catalog_that_goes_on_as_one_thing(string shape) =>
        Read("""{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": """ + string.Concat(Enumerable.Repeat(shape, 100_000)));

    [Fact]
    public void Ten_thousand_wrong_entries()
    {
        var entries = Enumerable.Range(0, 900).Select(number => $$"""
            "code_{{number}}": { "Status": 1, "retry": 2, "message": "{a}{b}{c}{d}{e}{f}{g}", "from": { "statuses": [1, 2] } },
            """);
        var reading = Read($$"""{ "version": "v1", "errors": { {{string.Concat(entries)}} } }""");
        Assert.Contains(reading.Problems, problem => problem.Rule == Rules.TooManyProblems);
        Assert.Empty(reading.Catalog!.Errors);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{x")]
    [InlineData("\\u007b")]
    public void A_message_of_braces(string braces) =>
        Read($$"""{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "{{string.Concat(Enumerable.Repeat(braces + " ", 100_000))}}" } } }""");

    [Fact]
    public void Many_names_of_one_object() =>
        Read($$"""{ "version": "v1", "errors": { {{string.Join(",", Enumerable.Range(0, 50_000).Select(number => $"\"{number}\": 1"))}} } }""");

    [Fact]
    public void Many_scopes() =>
        Assert.Empty(Read($$"""{ "version": "v1", "scopes": [{{string.Join(",", Enumerable.Range(0, 50_000).Select(number => $"\"s{number}\""))}}], "errors": {} }""").Problems);

    [Fact]
    public void A_thousand_codes_with_every_source() =>
        Assert.Empty(Read($$"""
            { "version": "v1", "errors": { {{string.Join(",", Enumerable.Range(0, 1_000).Select(number => $$"""
                "c{{number}}": { "status": 400, "retry": "never", "message": "{a}", "from": { "exceptions": ["A{{number}}", "B{{number}}"] },
                  "fields": { "a": { "type": "string", "default": "" }, "b{{number}}": { "type": "integer", "default": 1 } } }
                """))}} } }
            """).Problems);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string culture)
    {
        const string text = """{ "version": "v1", "errors": { "ID": { "Status": 4e2, "RETRY": "NEVER" }, "inner_id": { "status": 400, "retry": "NEVER", "message": "{I}", "fields": { "id": { "type": "INTEGER" }, "iI": { "type": "number", "default": -1.5 } } } } }""";
        var expected = CatalogReader.Read(text);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, CatalogReader.Read(text));
            Assert.Equal("InnerId", Identifiers.Pascal("inner_id"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CatalogReading Read(string text)
    {
        var watch = Stopwatch.StartNew();
        var reading = CatalogReader.Read(text);
        Assert.True(watch.Elapsed < Soon, $"Took {watch.Elapsed}.");
        CatalogVerifier.AssertPlaces(text, reading);
        return reading;
    }
}
