using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>Envelopes byte by byte.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public async Task Members_are_code_message_id_and_fields() => Assert.Equal(
        """{"error":{"code":"insufficient_scope","message":"the API key is missing the required scope: stream:golive","requestId":"req_1","requiredScope":"stream:golive"}}""",
        await ExecutedResult.BodyOfAsync(new ApiErrors.InsufficientScope("stream:golive")));

    [Fact]
    public async Task Quotes_and_braces_of_the_catalog_are_kept() => Assert.Equal(
        """{"error":{"code":"no_such_thing","message":"there is no such \"thing\" {here} — sorry","requestId":"req_1"}}""",
        await ExecutedResult.BodyOfAsync(new ShopErrors.NoSuchThing()));

    [Fact]
    public async Task Optional_fields_are_left_out() => Assert.Equal(
        """{"error":{"code":"slow_down","message":"too fast","requestId":"req_1","limit":5,"burst":false}}""",
        await ExecutedResult.BodyOfAsync(new ShopErrors.SlowDown()));

    [Fact]
    public async Task Fields_have_their_types() => Assert.Equal(
        """{"error":{"code":"slow_down","message":"too fast","requestId":"req_1","limit":-9223372036854775808,"ratio":-1.7976931348623157E+308,"burst":true,"hint":"\u0001"}}""",
        await ExecutedResult.BodyOfAsync(new ShopErrors.SlowDown(limit: long.MinValue, ratio: double.MinValue, burst: true, hint: "\u0001")));

    [Fact]
    public async Task Long_text_grows_the_buffer()
    {
        var body = await ExecutedResult.BodyOfAsync(new ApiErrors.InvalidRequest(new string('\u0001', 100_000)));
        Assert.Equal(600_000, body.Split("\"message\":\"")[1].Split('"')[0].Length);
    }
}
