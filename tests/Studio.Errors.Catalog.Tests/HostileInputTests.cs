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

    public static TheoryData<string> Many => [.. many.Keys];

    /// <summary>Names that resemble each other, as many as fit: each is told, and comparing them must not cost their product.</summary>
    private static readonly Dictionary<string, Func<string>> many = new()
    {
        ["placeholders that are unknown, and fields"] = () => Entry(
            $$"""
            "message": "{{Joined("", index => $"{{abcdefg_{index}x}}", 20_000)}}", "fields": { {{Joined(",", index => $"\"abcdefg_{index}\":{{\"type\":\"string\"}}", 18_000)}} }
            """),
        ["placeholders that are known"] = () => Entry(
            $$"""
            "message": "{{Joined("", index => $"{{a{index}}}", 20_000)}}", "fields": { {{Joined(",", index => $"\"a{index}\":{{\"type\":\"string\"}}", 20_000)}} }
            """),
        ["members that are unknown"] = () => Entry($"\"message\": \"m\", {Joined(",", index => $"\"messag{index}\":1", 40_000)}"),
        ["types that are unknown"] = () => Entry($$"""
            "message": "m", "fields": { {{Joined(",", index => $"\"a{index}\":{{\"type\":\"strings\"}}", 20_000)}} }
            """),
        ["codes"] = () => $$"""{ "version": "v1", "errors": { {{Joined(",", index => $"\"code_number_{index}\": {{}}", 20_000)}} } }""",
        ["scopes and codes that are retired"] = () => $$"""
            { "version": "v1", "errors": {}, "scopes": [{{Joined(",", index => $"\"scope:{index}\"", 30_000)}}], "retired": [{{Joined(",", index => $"\"code_{index}\"", 30_000)}}] }
            """,
        ["exceptions, and fields that they can't fill"] = () => Entry($$"""
            "message": "m", "from": { "exceptions": [{{Joined(",", index => $"\"A.E{index}\"", 20_000)}}], "missingScope": "abc", "binding": "abcd" },
            "fields": { {{Joined(",", index => $"\"abc{index}\":{{\"type\":\"string\"}}", 18_000)}} }
            """),
        ["entries, each with a source that names no field"] = () => $$"""{ "version": "v1", "errors": { {{Joined(",", index => $$"""
            "c{{index}}": { "status": 400, "retry": "nevr", "message": "{b}", "from": { "missingScope": "a{{index}}" }, "fields": { {{Joined(",", field => $"\"ab{field}\":{{\"type\":\"string\"}}", 25)}} } }
            """, 1_000)}} } }""",
    };

    [Theory]
    [MemberData(nameof(Many))]
    public void Many_names(string kind)
    {
        var text = many[kind]();
        Assert.InRange(text.Length, CatalogReader.MaximumLength / 4, CatalogReader.MaximumLength);
        Assert.All(Read(text).Problems, problem => Assert.All(problem.Arguments, argument => Assert.InRange(argument.Length, 0, 1_000)));
    }

    [Fact]
    public void The_first_of_many_misspelt_names_get_a_suggestion()
    {
        var problems = Read(many["members that are unknown"]()).Problems.Where(problem => problem.Rule == Rules.UnknownMember).ToArray();
        Assert.Equal(20, problems.Count(problem => problem.Arguments[2] == "did you mean 'message'?"));
        Assert.Equal(["did you mean 'message'?"], problems.Take(20).Select(problem => problem.Arguments[2]).Distinct());
    }

    [Fact]
    public void Many_names_of_a_promise()
    {
        var watch = Stopwatch.StartNew();
        var shipped = ShippedReader.Read($$"""
            { "version": "v1", "codes": { {{Joined(",", index => $$"""
            "old_{{index}}":{"number":1,"status":400,"retry":"never"}
            """, 14_000)}} }, "retired": [{{Joined(",", index => $"\"gone_{index}\"", 10_000)}}] }
            """);
        var current = CatalogReader.Read($$"""
            { "version": "v1", "retired": [{{Joined(",", index => $"\"other_{index}\"", 40_000)}}], "errors": { {{Joined(",", index => $$"""
            "new_{{index}}":{"status":400,"retry":"never","message":"m"}
            """, 900)}} } }
            """);
        Assert.NotEmpty(CatalogPromise.Compare(shipped.Shipped!, current));
        Assert.NotEmpty(CatalogDifference.Between(current.Catalog!, current.Catalog! with { Retired = EquatableArray<RetiredCode>.Empty }));
        Assert.True(watch.Elapsed < Soon, $"Took {watch.Elapsed}.");
    }

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

    private static string Entry(string members) => $$"""{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", {{members}} } } }""";

    private static string Joined(string separator, Func<int, string> item, int count) => string.Join(separator, Enumerable.Range(0, count).Select(item));

    private static CatalogReading Read(string text)
    {
        var watch = Stopwatch.StartNew();
        var reading = CatalogReader.Read(text);
        Assert.True(watch.Elapsed < Soon, $"Took {watch.Elapsed}.");
        CatalogVerifier.AssertPlaces(text, reading);
        return reading;
    }
}
