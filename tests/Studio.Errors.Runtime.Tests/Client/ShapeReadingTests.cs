using System.Net;
using System.Text;
using Studio.Errors;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>Bodies of other shapes than the usual one: what counts as the envelope, and what is read of it.</summary>
public class ShapeReadingTests
{
    private const string List = """{"ok":false,"errors":[{"code":"{code}","message":"{message}","id":"{requestId}","...":"{fields}"}]}""";
    private const string Marked = """{"details":[{"@type":"other","id":"{requestId}"},{"@type":"info","code":"{code}","data":"{fields:text}"}],"message":"{message}"}""";
    private const string Surrounded = """{"type":"https://x.example/{code}/help","instance":"urn:{status}:{requestId}","detail":"{message}","...":"{fields}"}""";
    private const string Flat = """{"code":"{code}","message":"{message}"}""";
    private const string InHeader = """{"message":"{message}","...":"{fields}"}""";

    [Theory]
    [InlineData(List, """{"errors":[{"code":"GONE","message":"m","id":"r","n":1}]}""", "GONE m r")]
    [InlineData(List, """{"errors":[7,null,[{"code":"SLOW"}],{"code":"GONE"},{"code":"SLOW","message":"m"}]}""", "GONE  -")]
    [InlineData(List, """{"errors":[{"code":"SLOW"}],"errors":[{"code":"GONE"}]}""", "GONE  -")]
    [InlineData(List, """{"errors":[{"code":"SLOW"}],"errors":null}""", null)]
    [InlineData(List, """{"errors":[{"code":"GONE","code":7}]}""", null)]
    [InlineData(List, """{"errors":[{"code":"SLOW","code":"GONE","message":"a","message":"b"}]}""", "GONE b -")]
    [InlineData(List, """{"errors":[{"\u0063ode":"\u0047ONE"}]}""", "GONE  -")]
    [InlineData(List, """{"errors":[]}""", null)]
    [InlineData(List, """{"errors":["GONE"]}""", null)]
    [InlineData(List, """{"errors":{"code":"GONE"}}""", null)]
    [InlineData(List, """{"Errors":[{"code":"GONE"}]}""", null)]
    [InlineData(List, """[{"code":"GONE"}]""", null)]
    [InlineData(List, """{"errors":[{"code":"GONE"}]""", null)]
    [InlineData(List, """{"errors":[{"code":"GONE"}]} x""", null)]
    [InlineData(List, """{"errors":[{"code":"\uD800"}]}""", null)]
    [InlineData(List, """{"errors":[{"code":"GONE","message":"\uD800","id":7}]}""", "GONE  -")]
    [InlineData(List, """{"errors":[{"code":"NEVER_HEARD"}]}""", "NEVER_HEARD  -")]
    [InlineData(Marked, """{"details":[{"@type":"info","code":"GONE"},{"@type":"other","id":"r"}],"message":"m"}""", "GONE m r")]
    [InlineData(Marked, """{"details":[{"code":"SLOW","@type":"strange"},{"code":"GONE","@type":"info"},{"code":"SLOW","@type":"info"}]}""", "GONE  -")]
    [InlineData(Marked, """{"details":[{"@type":"info","code":"SLOW","@type":"strange"},{"@type":"strange","code":"GONE","@type":"info"}]}""", "GONE  -")]
    [InlineData(Marked, """{"details":[{"\u0040type":"inf\u006f","code":"GONE"}]}""", "GONE  -")]
    [InlineData(Marked, """{"details":[{"@type":["info"],"code":"GONE"}]}""", null)]
    [InlineData(Surrounded, """{"type":"https://x.example/GONE/help","instance":"urn:404:a%2Fb","detail":"m"}""", "GONE m a/b")]
    [InlineData(Surrounded, """{"type":"https:\/\/x.example/%47ONE/help","instance":"urn:404"}""", "GONE  -")]
    [InlineData(Surrounded, """{"type":"https://x.example/GONE/help","instance":"urn:404:%2"}""", "GONE  -")]
    [InlineData(Surrounded, """{"type":"https://x.example//help"}""", null)]
    [InlineData(Surrounded, """{"type":"http://x.example/GONE/help"}""", null)]
    [InlineData(Surrounded, """{"type":"https://x.example/GONE/helpless"}""", null)]
    [InlineData(Surrounded, """{"type":"about:blank","title":"Not Found","status":404}""", null)]
    [InlineData(Flat, """{"message":"Forbidden"}""", null)]
    [InlineData(Flat, """{"code":404,"message":"Forbidden"}""", null)]
    [InlineData(Flat, """{"code":"GONE","message":["m"],"code_":1}""", "GONE  -")]
    public void Is_the_envelope_where_the_code_stands_at_its_place(string picture, string body, string? expected)
    {
        var catalog = Catalog(picture);
        var error = ErrorResponse.Parse(catalog, 503, Encoding.UTF8.GetBytes(body));
        Assert.Equal(expected, error.RawCode is null ? null : $"{error.RawCode} {error.Message} {error.RequestId ?? "-"}");
        Assert.Equal(expected is not null, error.IsEnvelope);
        Assert.Equal(error.Definition, catalog.FindInBody(Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("20404", "20404")]
    [InlineData("0", "0")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("9007199254740992", null)]
    [InlineData("20404.0", null)]
    [InlineData("2.0404e4", null)]
    [InlineData("-20404", null)]
    [InlineData("\"20404\"", null)]
    [InlineData("123456789012345678901234567890", null)]
    public void A_number_is_a_code_where_it_is_whole(string code, string? expected)
    {
        var catalog = Catalog(Flat, ",\"codes\":\"number\"", "20404", "20503");
        var body = Encoding.UTF8.GetBytes($$"""{"code":{{code}},"message":"m"}""");
        Assert.Equal(expected, ErrorResponse.Parse(catalog, 404, body).RawCode);
        Assert.Equal(code == "20404" ? "gone" : null, catalog.FindInBody(body)?.Key);
    }

    [Theory]
    [InlineData("<html>", "GONE", true, "GONE", false)]
    [InlineData("", "GONE", true, "GONE", false)]
    [InlineData("""{"message":"m","n":1}""", "GONE", true, "GONE", true)]
    [InlineData("""{"message":"m"}""", null, false, null, false)]
    [InlineData("""{"message":"m"}""", "bad code", false, null, false)]
    [InlineData("""{"message":"m"}""", "STRANGE", false, "STRANGE", true)]
    public async Task A_code_in_a_header_counts_whatever_the_body_is(string body, string? header, bool isKnown, string? code, bool isEnvelope)
    {
        var catalog = Catalog(InHeader, ",\"headers\":{\"code\":\"X-Code\"}");
        using var response = new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent(body) };
        response.Headers.TryAddWithoutValidation("X-Code", header ?? "");
        var error = await ErrorResponse.ReadAsync(catalog, response);
        Assert.Equal((code, isKnown, isEnvelope), (error.RawCode, error.Definition is not null, error.IsEnvelope));
        Assert.Equal(isKnown ? RetryAdvice.Never : RetryAdvice.Backoff, error.Retry);
        Assert.Equal(isEnvelope ? "m" : "", error.Message);
    }

    [Fact]
    public void The_body_wins_over_the_header()
    {
        using var response = new HttpResponseMessage();
        response.Headers.Add("X-Code", "SLOW");
        Assert.Equal("GONE", ErrorResponse.Parse(Catalog(Flat, ",\"headers\":{\"code\":\"X-Code\"}"), 404, """{"code":"GONE"}"""u8, response.Headers).RawCode);
        response.Headers.Add("X-Code", "GONE");
        Assert.Null(ErrorResponse.Parse(Catalog(InHeader, ",\"headers\":{\"code\":\"X-Code\"}"), 404, ""u8, response.Headers).RawCode);
    }

    [Fact]
    public void Fields_are_read_from_their_place_and_as_what_they_are()
    {
        var error = ErrorResponse.Parse(Catalog(Marked), 404, """{"n":9,"details":[{"@type":"info","code":"GONE","n":8,"data":{"n":"12","ratio":"1.5","ok":"true","text":"12","bad":"x","real":3}}]}"""u8);
        Assert.Equal((12L, 1.5, true, "12"), (error.WholeNumber("n"), error.Number("ratio"), error.Boolean("ok"), error.Text("text")));
        Assert.Equal((null, null, null), (error.WholeNumber("bad"), error.WholeNumber("real"), error.Text("code")));
    }

    [Theory]
    [InlineData(List, """{"ok":false,"errors":[{"code":"GONE","message":"m","id":"r","n":1}],"more":[1,{"a":[]}]}""")]
    [InlineData(Marked, """{"details":[{"@type":"x"},{"code":"GONE","@type":"info"}],"message":"m"}""")]
    [InlineData(Surrounded, """{"type":"https://x.example/GONE/help","instance":"urn:404:a%2Fb","detail":"m"}""")]
    public void Finding_a_code_allocates_nothing(string picture, string text)
    {
        var (catalog, body) = (Catalog(picture), Encoding.UTF8.GetBytes(text));
        catalog.FindInBody(body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = catalog.FindInBody(body);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("GONE", found?.Code);
    }

    [Theory]
    [InlineData(List)]
    [InlineData(Marked)]
    [InlineData(Surrounded)]
    public void Random_bodies_are_read_alike_both_ways(string picture)
    {
        string[] pieces =
        [
            "{", "}", "[", "]", ",", ":", "\"errors\"", "\"details\"", "\"type\"", "\"@type\":\"info\"", "\"code\"", "\"GONE\"", "\"SLOW\"", "null", "7", "\"\\uD800\"",
            "{\"errors\":[{", "{\"details\":[{", "{\"code\":\"GONE\"", "}]}", "\"code\":\"SLOW\"", "\"https://x.example/GONE/help\"", "{\"type\":", "\"https://x.example/%/help\"", " ",
        ];
        var (catalog, random) = (Catalog(picture), new Random(4711));
        for (var round = RunSize.Of("STUDIO_FUZZ", 5_000); round > 0; round--)
        {
            var body = Encoding.UTF8.GetBytes(string.Concat(random.GetItems(pieces, random.Next(14))));
            var error = ErrorResponse.Parse(catalog, 500, body);
            Assert.Equal(error.Definition, catalog.FindInBody(body));
            _ = (error.Message, error.RequestId, error.WholeNumber("n"), error.ToString());
        }
    }

    [Theory]
    [InlineData("\"{code}\"", "a body is an object or a list")]
    [InlineData("""{"code":"{cod}"}""", "there is no {cod}")]
    [InlineData("""{"code":"{code"}""", "a brace stands alone")]
    [InlineData("""{"code":"code}"}""", "a brace stands alone")]
    [InlineData("""{"code":"the {message}"}""", "{message} can't stand in a text")]
    [InlineData("""{"code":"{code}","more":"{fields} more"}""", "there is no {fields}")]
    public void A_broken_picture_is_told(string picture, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Catalog(picture)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(List)]
    [InlineData(Marked)]
    [InlineData(Surrounded)]
    [InlineData("""{"a\"b":"{{code}} \"x\"","n":1.0,"list":[],"none":null,"yes":true,"code":"{code}","status":"{status:text}","inner":{"...":"not fields"},"...":"{fields}"}""")]
    public void A_shape_prints_the_picture_that_it_was_made_of(string picture) => Assert.Equal(picture, Catalog(picture).Envelope.Picture);

    [Theory]
    [InlineData(List, "errors[0].code", "errors[0].id")]
    [InlineData(Marked, "details[1].code", "details[0].id")]
    [InlineData(Surrounded, "type", "instance")]
    [InlineData("""{"a b":{"code":"{code}"}}""", "[\"a b\"].code", null)]
    public void Places_are_told(string picture, string code, string? requestId) =>
        Assert.Equal((code, requestId), (Catalog(picture).Envelope.PathOf(EnvelopeMember.Code), Catalog(picture).Envelope.PathOf(EnvelopeMember.RequestId)));

    [Fact]
    public void A_catalog_read_line_by_line_has_the_same_shape()
    {
        var text = Encoding.UTF8.GetBytes(Text(List, ",\"requestId\":{\"header\":\"Request-Id\",\"prefix\":\"\",\"refuse\":[],\"from\":\"trace\"}", "GONE", "SLOW"));
        var catalog = ErrorCatalog.Of(() => text);
        Assert.Equal(List, catalog.Envelope.Picture);
        Assert.Equal(("Request-Id", "", 0, true), (catalog.Envelope.RequestId.Header, catalog.Envelope.RequestId.Prefix, catalog.Envelope.RequestId.Refuse.Count, catalog.Envelope.RequestId.IsTrace));
        var gone = catalog.Find("GONE")!;
        Assert.Equal(("gone", "Gone", "lost", "https://x.example/gone"), (gone.Key, gone.Title, gone.Category, gone.Documentation));
        Assert.Equal(gone, catalog.Find(gone.Number));
        Assert.Equal(ErrorCatalog.Parse(text).Find("GONE")!.Number, gone.Number);
        Assert.Equal("SLOW", catalog.Find("SLOW")!.Key);
        Assert.Same(catalog.Envelope, gone.Envelope);
    }

    private static ErrorCatalog Catalog(string picture, string more = "", string gone = "GONE", string slow = "SLOW") =>
        ErrorCatalog.Parse(Encoding.UTF8.GetBytes(Text(picture, more, gone, slow)));

    private static string Text(string picture, string more, string gone, string slow) => $$$"""
        {"version":"1","scopes":[],"shape":{"body":{{{picture}}}}{{{more}}},"errors":{
        "{{{gone}}}":{"status":404,"retry":"never","message":"it is \"key\":gone","fields":{"key":{"type":"string","required":false}},"title":"Gone","category":"lost","documentation":"https://x.example/gone","key":"gone"},
        "{{{slow}}}":{"status":503,"retry":"backoff","message":"slow","fields":{"key":{"type":"string"} }}
        }}
        """;
}
