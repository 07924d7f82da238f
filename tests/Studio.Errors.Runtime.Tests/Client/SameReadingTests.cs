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

    private const string Listed =
        """{"error":{"code":"write_disabled","message":"m","list":[{"code":"x","a":[1,true,null,{"b":"c"}]},[],{}],"map":{"a b":["x","y"]}, "n":12 }}""";

    [Fact]
    public void Lists_and_objects_are_gone_over() =>
        Assert.Equal(ApiErrorCode.WriteDisabled, ApiErrorMapper.ReadCode(Encoding.UTF8.GetBytes(Listed)));

    /// <summary>The scan of the bytes and the JSON reader agree on every damage of one character: neither takes what the other refuses.</summary>
    [Fact]
    public void A_damaged_list_is_read_alike_by_both_ways()
    {
        foreach (var (text, what) in Damaged(Listed))
        {
            var body = Encoding.UTF8.GetBytes(text);
            var read = ErrorResponse.Parse(ApiErrors.Catalog, 503, body).Definition;
            Assert.True(read == ApiErrors.Catalog.FindInBody(body), $"{what}: {text}");
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(500)]
    public void A_deep_list_is_read_alike_by_both_ways(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);
        var body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"write_disabled","message":"m","list":{{{deep}}}}}""");
        Assert.Equal(ErrorResponse.Parse(ApiErrors.Catalog, 503, body).Definition, ApiErrors.Catalog.FindInBody(body));
    }

    private static IEnumerable<(string Text, string What)> Damaged(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            yield return (text.Remove(index, 1), $"without {index}");
            foreach (var character in "{}[],:\"\\0- a\n\u0001")
            {
                yield return (text[..index] + character + text[(index + 1)..], $"{index} replaced");
                yield return (text.Insert(index, character.ToString()), $"{index} inserted");
            }
        }
    }
}
