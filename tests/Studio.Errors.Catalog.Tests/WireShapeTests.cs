using System.Text;
using System.Text.RegularExpressions;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Studio.Errors.Catalog.Tests;

/// <summary>The pictures of docs/wire-shape.md, and presets as pictures.</summary>
public sealed partial class WireShapeTests
{
    private static readonly string[] Pictures =
        [.. Blocks().Matches(Repository.Read("docs/wire-shape.md")).Select(match => match.Groups[1].Value.Trim())];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pictures.Length)];

    public static TheoryData<string> Presets => [.. EnvelopePresets.All.Keys];

    [Fact]
    public void There_are_the_eleven_the_second_of_AWS_and_an_example() => Assert.Equal(13, Pictures.Length);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_picture_is_good_for_an_entry_with_all_and_one_with_nothing(int number)
    {
        var catalog = Verify(Pictures[number]);
        Assert.NotEqual(EnvelopePresets.Default, catalog.Envelope);
        Assert.Equal(2, catalog.Errors.Count);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_picture_that_is_printed_is_read_as_the_same(int number)
    {
        var envelope = Verify(Pictures[number]).Envelope;
        Assert.Equal(envelope, Again(envelope));
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_the_picture_that_it_prints(string name)
    {
        var preset = Verify($"\"envelope\": \"{name}\"").Envelope;
        Assert.Equal(EnvelopePresets.All[name], preset);
        Assert.Equal(preset, Again(preset));
    }

    /// <summary>What is printed for the run time is what the run time reads.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_picture_is_the_same_at_run_time(int number)
    {
        var model = Verify(Pictures[number]);
        var catalog = ErrorCatalog.Parse(Encoding.UTF8.GetBytes(RuntimeJson.Print(model)));
        Assert.Equal((model.Envelope.MediaType, model.Envelope.ContentType), (catalog.Envelope.MediaType, catalog.Envelope.ContentType));
        AssertSame(PictureJson.Print(model.Envelope.Body), catalog.Envelope.Picture);
        Assert.Equal((model.CodeHeader, model.RequestId.Header), (catalog.Envelope.CodeHeader, catalog.Envelope.RequestId.Header));
        var full = catalog.Find("20409")!;
        Assert.Equal(("full", "Full", "conflict", "https://api.example.com/full"), (full.Key, full.Title, full.Category, full.Documentation));
        Assert.Equal(model.Errors.Select(error => error.Number).Order(), catalog.Errors.Select(error => error.Number).Order());
    }

    [Fact]
    public void The_default_of_both_halves_is_one_picture() =>
        AssertSame(PictureJson.Print(EnvelopePresets.Default.Body), EnvelopeShape.Error.Picture);

    [Fact]
    public void Hostile_texts_come_back()
    {
        string[] names = ["", "\"", "\\", "\"\"\" ; evil() ; \"\"\"u8;", "a/b~c", "</script>", "\u0000\n\u2028", "😀", "null", "__proto__", "....", "é"];
        var body = new PictureObject(
            names.Select((text, index) => new PictureMember(index % 2 == 0 ? text : $"m{index}", PictureConstant.Of(index % 2 == 0 ? "v" : text)))
                .Concat([new("the code", new PictureSlot(Placeholder.Code)), new("braces", PictureConstant.Of("{{a}"))])
                .ToEquatableArray());
        var again = Again(new("application/json", body));
        Assert.Equal(body.Members.Select(member => member.Name), again.Body.Members.Select(member => member.Name));
        Assert.Equal(body, again.Body);
    }

    [Fact]
    public void The_default_is_not_printed() =>
        Assert.StartsWith("""{"version":"v1","scopes":[],"errors":{""" + "\n\"a\":{\"status\":400,", Print("\"envelope\": \"error\""), StringComparison.Ordinal);

    [Fact]
    public void The_default_written_out_is_not_printed() => Assert.Equal(
        Print("\"envelope\": \"error\""),
        Print(""" "envelope": { "body": { "error": { "code": "{code}", "message": "{message}", "requestId": "{requestId}", "...": "{fields}" } } } """));

    [Fact]
    public void The_head_says_what_is_not_the_default()
    {
        const string Root = """
            "envelope": { "mediaType": "application/problem+json", "body": { "b": "{code}", "a": [1.0, "{{\"}}"], "...": "{fields}" } },
            "requestId": { "header": "Request-Id", "refuse": [], "from": "trace" }, "headers": { "code": "X-Code" }
            """;
        Assert.StartsWith(
            """{"version":"v1","scopes":[],"shape":{"mediaType":"application/problem+json","contentType":"application/problem+json","body":{"b":"{code}","a":[1.0,"{{\u0022}}"],"...":"{fields}"}}"""
            + ""","requestId":{"header":"Request-Id","refuse":[],"from":"trace"},"headers":{"code":"X-Code"},"errors":{""" + "\n",
            Print(Root),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_begin_with_the_wire_and_are_sorted_by_it()
    {
        var catalog = CatalogVerifier.Verify("""
            { "version": "v1", "envelope": "problem", "codes": "PascalCase", "documentation": "https://e.example/{code}", "errors": {
              "a_b": { "status": 404, "retry": "never", "message": "m" },
              "c": { "status": 418, "retry": "never", "message": "m", "wire": "A-1", "title": "T", "category": "k", "documentation": "urn:{code}" } } }
            """).Catalog!;
        Assert.Equal(
            [
                """ "A-1":{"status":418,"retry":"never","message":"m","key":"c","title":"T","category":"k","documentation":"urn:A-1"}, """.Trim(),
                """ "AB":{"status":404,"retry":"never","message":"m","key":"a_b","title":"Not Found","documentation":"https://e.example/AB"} """.Trim(),
            ],
            RuntimeJson.Print(catalog).Split('\n')[1..^1]);
    }

    [Fact]
    public void Numbers_are_digits_and_the_head_says_so()
    {
        var text = RuntimeJson.Print(CatalogVerifier.VerifyEntry("\"wire\": 20404").Catalog!);
        Assert.StartsWith("""{"version":"v1","scopes":[],"codes":"number","errors":{""" + "\n\"20404\":{\"status\":400,", text, StringComparison.Ordinal);
    }

    private static void AssertSame(string picture, string other) => Assert.True(
        Node.DeepEquals(Node.Parse(picture), Node.Parse(other)),
        $"{picture}\n{other}");

    private static string Print(string root) => RuntimeJson.Print(CatalogVerifier.Verify($$"""
        { "version": "v1", {{root}}, "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }
        """).Catalog!);

    /// <summary>An envelope that was printed and read.</summary>
    internal static EnvelopeModel Again(EnvelopeModel envelope) => CatalogVerifier.Verify($$"""
        { "version": "v1", "envelope": { "mediaType": "{{envelope.MediaType}}", "body": {{PictureJson.Print(envelope.Body)}} }, "headers": { "code": "X" }, "errors": {} }
        """).Catalog!.Envelope;

    private static CatalogModel Verify(string root) => CatalogVerifier.Verify($$"""
        { "version": "v1", {{root}}, "errors": {
          "full": { "status": 409, "retry": "retryAfter", "message": "{param}", "category": "conflict", "title": "Full", "wire": "20409",
            "documentation": "https://api.example.com/full", "fields": { "param": { "type": "string" } } },
          "bare": { "status": 404, "retry": "never", "message": "m", "category": "gone" } } }
        """).Catalog!;

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
