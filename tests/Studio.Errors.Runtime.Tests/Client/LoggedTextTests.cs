using System.Text;
using Studio.Errors;

namespace Runtime.Tests;

/// <summary>What a log shows of an error: one line of visible characters and bounded length, whatever the server wrote.</summary>
public class LoggedTextTests
{
    private static ErrorResponse Error(string code, string message, string id) => ErrorResponse.Parse(
        ApiErrors.Catalog, 503, Encoding.UTF8.GetBytes($$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}","requestId":"{{{id}}}"}}"""));

    [Fact]
    public void It_names_status_code_message_and_id()
    {
        var error = Error("write_disabled", "going live is off", "req_1");
        Assert.Equal("503 write_disabled: going live is off (req_1)", error.ToString());
        Assert.Equal("503 write_disabled: going live is off (req_1)", new ApiErrorException(error).Message);
        Assert.Equal("going live is off", error.Message);
    }

    [Fact]
    public void What_is_no_envelope_is_named_with_what_is_known()
    {
        var error = ErrorResponse.Parse(ApiErrors.Catalog, 502, "<html>"u8);
        Assert.Equal("502 no error envelope, no content type (no request id)", error.ToString());
        Assert.Contains("502 no error envelope", new ApiErrorException(error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\r\\n")]
    [InlineData("\\u001b[31m")]
    [InlineData("\\u0085")]
    [InlineData("\\u2028")]
    [InlineData("\\u202e")]
    [InlineData("\\u0000")]
    [InlineData("\\ue000")]
    public void No_character_of_the_server_forges_a_line_or_hides(string character)
    {
        var error = Error($"not_found{character}FATAL", $"a{character}b", $"r{character}c");
        foreach (var text in new[] { error.ToString(), new ApiErrorException(error).Message, new ApiErrorException(error).ToString() })
        {
            Assert.All(text, static letter => Assert.True(letter is >= ' ' and not (>= '\u007f' and < '\u00a0') and not ('\u2028' or '\u202e' or '\ue000')));
            Assert.Contains("FATAL", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_never_long_and_never_half_a_character()
    {
        var error = Error(new('c', 20_000), string.Concat(Enumerable.Repeat("\U0001F600", 9_000)), new('r', 20_000));
        Assert.InRange(error.ToString().Length, 100, 1_500);
        Assert.InRange(new ApiErrorException(error).Message.Length, 100, 1_500);
        Assert.Equal(error.ToString(), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(error.ToString())));
    }

    [Fact]
    public async Task A_header_of_another_server_is_shown_the_same_way()
    {
        using var response = StubServer.Answer(502, "<html>", contentType: "text/html");
        response.Headers.Remove("X-Request-Id");
        response.Headers.TryAddWithoutValidation("X-Request-Id", "a\u202eb");
        var error = await ErrorResponse.ReadAsync(ApiErrors.Catalog, response);
        Assert.Equal("502 no error envelope, text/html (a\\u202Eb)", error.ToString());
    }
}
