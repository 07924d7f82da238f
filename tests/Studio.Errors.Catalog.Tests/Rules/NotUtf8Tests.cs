using System.Text;
using Studio.Errors.Testing;

namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR031: one encoding, so that every machine reads the same letters.</summary>
public sealed class NotUtf8Tests
{
    public static TheoryData<string> Names => [.. EncodedCatalogs.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_bad_character_is_told_with_its_place(string name)
    {
        var (bytes, problems) = EncodedCatalogs.All[name];
        Assert.Equal(problems, CatalogReader.Read(FileText.Of(bytes)).Problems.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_baseline_is_held_to_it_too(string name)
    {
        var (bytes, problems) = EncodedCatalogs.All[name];
        Assert.Equal(problems, ShippedReader.Read(FileText.Of(bytes)).Problems.Where(problem => problem.Rule == Rules.NotUtf8).Select(Describe));
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("UTF-16 without a mark")]
    public void UTF_16_is_told_what_to_do(string name)
    {
        var problem = Assert.Single(CatalogReader.Read(FileText.Of(EncodedCatalogs.All[name].Bytes)).Problems);
        Assert.Contains("UTF-16", problem.Arguments[0], StringComparison.Ordinal);
        Assert.Equal("save it as UTF-8", problem.Arguments[1]);
    }

    [Fact]
    public void The_first_character_of_a_file_can_be_lost() => Assert.Equal(
        "SERR031 at 1:1 `\uFFFD`: The character here is no UTF-8, or an editor lost it and left U+FFFD; "
        + "write it again and save the file as UTF-8 (U+FFFD itself is \\ufffd)",
        WordingDocument.Problems("\uFFFD{", CatalogReader.Read("\uFFFD{").Problems).First());

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_compiler_decoded_by_the_code_page_of_Windows_is_told_at_the_same_place(string name)
    {
        // As the compiler does: UTF-8 where it is, the code page of the machine where it isn't. A mark goes first.
        var (bytes, problems) = EncodedCatalogs.All[name];
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return;
        }

        Assert.Equal(problems, CatalogReader.Read(DecodedAsOnWindows(bytes)).Problems.Select(Describe));
    }

    [Fact]
    public void A_file_that_an_editor_opened_by_a_code_page_is_judged_by_its_bytes() =>
        Assert.Empty(CatalogReader.Read(FileText.Of(Encoding.Latin1.GetString(EncodedCatalogs.All["UTF-8"].Bytes), Encoding.Latin1)).Problems);

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(12000)]
    public void A_text_that_was_decoded_from_UTF_16_or_32_is_not_UTF_8(int codePage) =>
        Assert.Equal(["SERR031 (1,1)-(1,2)"], CatalogReader.Read(FileText.Of("{ \"version\": \"v1\", \"errors\": {} }", Encoding.GetEncoding(codePage))).Problems.Select(Describe));

    [Fact]
    public void A_letter_that_the_code_page_lacks_does_not_throw() =>
        _ = CatalogReader.Read(FileText.Of("{ \"version\": \"→\", \"errors\": {} }", Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)));

    private static FileText DecodedAsOnWindows(byte[] bytes)
    {
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return FileText.Of(strict.GetString(bytes), strict);
        }
        catch (DecoderFallbackException)
        {
            return FileText.Of(Encoding.Latin1.GetString(bytes), Encoding.Latin1);
        }
    }

    private static string Describe(Problem problem) =>
        FormattableString.Invariant($"{problem.Rule.Id} ({problem.Range.From.Line + 1},{problem.Range.From.Column + 1})-({problem.Range.To.Line + 1},{problem.Range.To.Column + 1})");
}
