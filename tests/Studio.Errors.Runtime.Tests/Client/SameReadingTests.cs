using System.Text;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>Spellings of JSON that the two clients read alike.</summary>
public class SameReadingTests
{
    [Fact]
    public void A_mark_of_byte_order_is_skipped()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(StubServer.Envelope("write_disabled"))];
        Assert.Equal(RetryAdvice.Never, ErrorResponse.Parse(ApiErrors.Catalog, 503, body).Retry);
        Assert.Equal(ApiErrorCode.WriteDisabled, ApiErrorMapper.ReadCode(body));
        Assert.Equal(ApiErrorCode.Unknown, ApiErrorMapper.ReadCode([0xEF, 0xBB, 0xBF, .. body]));
    }

    [Theory]
    [InlineData("1.0", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("-2.0", -2L)]
    [InlineData("12.5e1", 125L)]
    [InlineData("9007199254740991", 9007199254740991L)]
    [InlineData("1.5", null)]
    [InlineData("1e400", null)]
    [InlineData("9007199254740993.0", null)]
    [InlineData("\"1.0\"", null)]
    public void A_whole_number_may_be_spelled_in_other_ways(string number, long? expected)
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"queue_full","message":"m","requestId":"r","length":{{{number}}}}}""");
        Assert.Equal(expected, new LenientErrorException(ErrorResponse.Parse(LenientErrors.Catalog, 429, body)).Length);
    }
}
