using System.Globalization;
using System.Text.Json;

namespace Studio.Errors.Generator.Tests;

public class HostileTextTests
{
    private static readonly string[] hostile =
    [
        "\"\"\" ; evil() ; \"\"\"u8;", "\"\"\"\"\"\"", "*/ evil /*", "</summary><script>&amp;]]>", "{{0}} {{{{}}}}", "\\u0022 \\", "//", "#if",
        "line\nbreak\r\nand\u0085more\u2028and\u2029paragraphs", "\u202Edesrever\u2066", "\uFEFF\u200B\u00AD", "\u0000\u0001\u001B\u007F", "\uFFFE\uFFFF\uFDD0",
        "\uD83D\uDE00 and \uE000", "İıŞ ß é", "$\"{x}\"", "@", "'", "\t",
    ];

    public static TheoryData<string> Hostile => [.. hostile];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_stays_in_its_place(string text)
    {
        var run = Verify.Clean(new Project().WithCatalog(Catalog(text)));
        Assert.All(run.Text, character => Assert.True(IsHarmless(character), $"U+{(int)character:X4} in the output"));
        Assert.Equal(text, SameValues.LiteralsOf(run).First(literal => literal == text));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_arrives_at_run_time_as_it_was_written(string text)
    {
        var run = Generation.Run(new Project().WithCatalog(Catalog(text)));
        var catalog = Program.Of(run).Catalog("App.ApiErrors");
        var definition = catalog.Find("wrong")!;
        Assert.Equal(text, definition.When);
        Assert.Equal(text, definition.Remedy);
        Assert.Equal((text, text), (definition.Since, definition.Deprecated));
        Assert.Equal(text, definition.Parameters[0].Description);
        Assert.Equal(text, JsonSerializer.Deserialize<string>(definition.Parameters[0].Example!));
        Assert.Equal("{detail}" + Doubled(text), definition.Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_kept_out_of_source_and_documentation()
    {
        var run = Generation.Run(new Project().WithCatalog(Catalogs.Small.Replace("The server broke.", "\\uD800", StringComparison.Ordinal)));
        Verify.Compiles(run);
        Assert.All(run.Text, character => Assert.False(char.IsSurrogate(character)));
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var project = new Project().WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure);
        var expected = Generation.Run(project).Text;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(expected, Generation.Run(project).Text);
    }

    private static string Catalog(string text)
    {
        var quoted = JsonSerializer.Serialize(text);
        return $$"""
            {
              "version": "v1",
              "errors": {
                "wrong": {
                  "status": 400, "retry": "never", "message": {{JsonSerializer.Serialize("{detail}" + Doubled(text))}},
                  "values": { "detail": { "type": "string", "default": {{quoted}}, "description": {{quoted}}, "example": {{quoted}} } },
                  "from": { "statuses": ["4xx", "5xx"] }, "when": {{quoted}}, "remedy": {{quoted}}, "since": {{quoted}}, "deprecated": {{quoted}}
                }
              }
            }
            """;
    }

    private static string Doubled(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static bool IsHarmless(char character) => character == '\n' || CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
