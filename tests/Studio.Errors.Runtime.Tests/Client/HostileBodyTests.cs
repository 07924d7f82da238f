using System.Text;
using Studio.Errors;
using Studio.Errors.Testing;

namespace Runtime.Tests;

/// <summary>Whatever a body holds, it is read without an exception, and both ways of reading agree.</summary>
public class HostileBodyTests
{
    private static readonly string[] pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\"error\"", "\"code\"", "\"message\"", "\"requestId\"", "\"requiredScope\"",
        "\"not_found\"", "\"rate_limited\"", "null", "true", "1e999", "-0", "\"\\uD800\"", "\"\\u0000\"", "\uFFFD", "\u2028", " ", "\n", "//", "/*",
        "{\"error\":{\"code\":\"not_found\"", "\"message\":\"m\"", "\"\\uD800\":1", "\"requestId\":\"\\uDC00\"", "}}", "<html>",
    ];

    public static TheoryData<string> Known =>
    [
        "{\"error\":{\"code\":\"\\uD800\"}}", "{\"\\uD800\":1,\"error\":{\"code\":\"not_found\"}}", "{\"error\":{\"\\uD800\":1,\"code\":\"not_found\"}}",
        "{\"error\":{\"code\":\"not_found\",\"requiredScope\":\"\\uD800\",\"message\":\"\\uDFFF\",\"requestId\":\"\\uD800\"}}",
        new('[', 100_000), "{\"error\":" + new string('{', 65), "\uFEFF{}", "{\"error\":{\"code\":\"" + new string('a', 70_000) + "\"}}",
        "{\"error\":{\"code\":\"\\u006E" + new string('a', 300) + "\"}}", "{\"error\":{\"code\":\"not_found\",\"code\":1}}",
        "{\"error\":{\"code\":\"not_found\",\"code\":\"rate_limited\"}}", "{\"error\":{\"code\":\"\",\"code\":\"rate_limited\"}}",
        "{\"error\":{\"code\":\"not_found\"},\"error\":{\"code\":\"rate_limited\"}}", "{\"error\":{\"code\":\"not_found\"},\"more\":{}}",
        "{\"error\":{\"code\":\"not_found\",\"of\":{\"code\":\"rate_limited\"}}}", "{\"error\":{\"code\":\"not_found\",\"of\":[1,{}]}}",
        "{\"error\": {\"code\": \"not_found\", \"code\": \"rate_limited\"}}", "{\"error\": {\"code\":\"not_found\", \"message\": \"m\"}}",
        "{\"error\":{\"message\":\"m\"}}", "{\"error\":{\"code\":\"\",\"code\":\"not_found\"}}", "{\"error\":{\"code\":\"not_found\",\"code\":\"\"}}",
        "{\"error\":{\"code\":\"not_found\",\"n\":01}}", "{\"error\":{\"code\":\"not_found\",\"n\":-1.5e3,\"m\":0,\"o\":120}}",
        "{\"error\":{\"code\":\"not_found\",\"n\":truex}}", "{\"error\":{\"code\":\"not_found\",}}", "{\"error\":{\"code\":\"not_found\"}} \n", "{\"error\":{\"code\":\"not_found\"}}}",
    ];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_known_trap_is_read(string body) => Read(Encoding.UTF8.GetBytes(body));

    [Fact]
    public void Random_bodies_are_read()
    {
        var random = new Random(4711);
        for (var round = RunSize.Of("STUDIO_FUZZ", 10_000); round > 0; round--)
        {
            Read(round % 4 == 0 ? Noise(random) : Encoding.UTF8.GetBytes(string.Concat(random.GetItems(pieces, random.Next(12)))));
        }
    }

    [Fact]
    public void Every_cut_and_every_changed_byte_of_an_envelope_is_read()
    {
        Changed("""{"error":{"code":"insufficient_scope","message":"m","requestId":"r","requiredScope":"a:b"}}"""u8.ToArray());
        Changed("""{"error": {"message": "m", "code": "insufficient_scope", "requestId": "r", "requiredScope": "a:b"}}"""u8.ToArray());
        Changed("""{"error": {"code": "insufficient_scope", "message": "long enough to fill two whole blocks and some bytes of a third one", "requestId": "req_1"}}"""u8.ToArray());
        Changed("""{"error":{"code":"insufficient_scope","message":"long enough, with its name: to fill two whole blocks and more","requestId":"req_9f2c1a7b4e5d6f80","requiredScope":"a:b"}}"""u8.ToArray());
        Changed("""{ "error": { "message": "m", "left": 120, "final": true, "code":"insufficient_scope" } }"""u8.ToArray());
    }

    [Fact]
    public void Bytes_changed_at_random_places_of_an_envelope_are_read()
    {
        var random = new Random(815);
        foreach (var body in new[] { Envelope(":", ","), Envelope(": ", ", ") })
        {
            for (var round = 0; round < 20_000; round++)
            {
                var changed = (byte[])body.Clone();
                for (var count = random.Next(1, 4); count > 0; count--)
                {
                    changed[random.Next(changed.Length)] = "\",:}{ c\\\n"u8[random.Next(9)];
                }

                Read(changed);
            }
        }
    }

    [Fact]
    public void The_last_of_two_codes_counts_wherever_it_stands()
    {
        for (var length = 0; length < 140; length++)
        {
            var body = $$$"""{"error":{"code":"not_found","message":"{{{new string('m', length)}}}","code":"rate_limited","requestId":"r"}}""";
            Assert.Equal(ApiErrorCode.RateLimited, ApiErrorMapper.ReadCode(Encoding.UTF8.GetBytes(body)));
        }
    }

    private static byte[] Envelope(string colon, string comma) => Encoding.UTF8.GetBytes(
        $$$"""{"error"{{{colon}}}{"code"{{{colon}}}"insufficient_scope"{{{comma}}}"message"{{{colon}}}"the key lacks the scope of this"{{{comma}}}"requestId"{{{colon}}}"req_9f2c1a7b4e5d6f80"{{{comma}}}"requiredScope"{{{colon}}}"stream:golive"}}""");

    private static void Changed(byte[] body)
    {
        for (var index = 0; index < body.Length; index++)
        {
            Assert.Null(ErrorResponse.Parse(ApiErrors.Catalog, 403, body.AsSpan(0, index)).RawCode);
            Assert.Equal(ApiErrorCode.Unknown, ApiErrorMapper.ReadCode(body.AsSpan(0, index)));
            foreach (var value in new byte[] { 0, 0x20, 0x22, 0x2C, 0x30, 0x3A, 0x5C, 0x7B, 0x7D, 0xC3, 0xFF })
            {
                var changed = (byte[])body.Clone();
                changed[index] = value;
                Read(changed);
            }
        }
    }

    [Fact]
    public void An_escaped_code_is_the_same_code() =>
        Assert.Equal(ApiErrorCode.NotFound, ApiErrorMapper.ReadCode("""{"error":{"code":"\u006eot_found"}}"""u8));

    [Fact]
    public void Reading_a_code_allocates_nothing()
    {
        var body = Encoding.UTF8.GetBytes(StubServer.Envelope("rate_limited"));
        ApiErrorMapper.ReadCode(body);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var code = ApiErrorMapper.ReadCode(body);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(ApiErrorCode.RateLimited, code);
    }

    private static void Read(byte[] body)
    {
        var error = new ApiErrorException(ErrorResponse.Parse(ApiErrors.Catalog, 503, body));
        _ = (error.Message, error.RequestId, error.RequiredScope, error.Retry, error.ToString());
        Assert.Equal(error.Code, ApiErrorMapper.ReadCode(body));
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(64)];
        random.NextBytes(noise);
        return noise;
    }
}
