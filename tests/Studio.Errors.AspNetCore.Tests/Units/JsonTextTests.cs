using System.Text;
using System.Text.Json;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>Whatever text an error carries, its envelope is JSON, and reads back as the text.</summary>
public sealed class JsonTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("\"\\/\b\f\n\r\t")]
    [InlineData("\u0000\u0001\u001f\u007f\u0080\u2028\u2029\ufeff")]
    [InlineData("é漢😀")]
    [InlineData("</script><!--")]
    public async Task Text_reads_back(string text) => Assert.Equal(text, await WrittenAsync(text));

    [Fact]
    public async Task Lone_surrogate_becomes_the_replacement_character()
    {
        Assert.Equal("a\ufffd", await WrittenAsync("a\ud83d"));
        Assert.Equal("\ufffda", await WrittenAsync("\ude00a"));
        Assert.Equal("\ufffd\ufffd", await WrittenAsync("\ude00\ud83d"));
        Assert.Equal("\ufffd😀", await WrittenAsync("\ud83d\ud83d\ude00"));
    }

    [Theory]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('\u001f')]
    [InlineData('\u007f')]
    [InlineData('\u0120')]
    public async Task A_character_that_is_not_plain_is_found_at_every_place(char character)
    {
        for (var length = 1; length <= 26; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var text = new string('a', at) + character + new string('z', length - at - 1);
                Assert.Equal(text, await WrittenAsync(text));
            }
        }
    }

    [Fact]
    public async Task Random_text_reads_back()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)(random.Next(4) switch
            {
                0 => random.Next(0x20),
                1 => random.Next(0x80),
                2 => random.Next(0xd800, 0xe000),
                _ => random.Next(0x10000),
            })));
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), await WrittenAsync(text));
        }
    }

    private static async Task<string?> WrittenAsync(string text) =>
        JsonElement.Parse(await ExecutedResult.BodyOfAsync(new Catalogs.ApiErrors.InvalidRequest(text))).GetProperty("error").GetProperty("message").GetString();
}
