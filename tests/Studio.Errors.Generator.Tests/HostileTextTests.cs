using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Studio.Errors.Tests;

namespace Studio.Errors.Generator.Tests;

public class HostileTextTests
{
    public static TheoryData<string> Hostile => [.. HostileTexts.All];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_stays_in_its_place(string text)
    {
        var run = Generation.Run(new Project().WithCatalog(Catalog(text)));
        Assert.Empty(run.Result.Diagnostics);
        Verify.Compiles(run);
        Assert.All(run.Text, character => Assert.True(IsHarmless(character), $"U+{(int)character:X4} in the output"));
        Assert.Contains(text, SameValues.LiteralsOf(run));
    }

    [Fact]
    public async Task Each_text_arrives_at_run_time_as_it_was_written()
    {
        var program = Program.Of(await Verify.CleanAsync(new Project { IsServer = false }.WithCatalog(HostileTexts.Catalog())));
        var catalog = program.Catalog("App.ApiErrors");
        Assert.Equal(string.Concat(HostileTexts.All), catalog.Version);
        foreach (var (index, text) in HostileTexts.All.Index())
        {
            var definition = catalog.Find(HostileTexts.CodeOf(index))!;
            Assert.Equal((text, text, "x " + text, "x " + text), (definition.When, definition.Remedy, definition.Since, definition.Deprecated));
            Assert.All(definition.Parameters, parameter => Assert.Equal((text, text), (parameter.Description, JsonSerializer.Deserialize<string>(parameter.Example!))));
            Assert.Equal("{detail}" + HostileTexts.Doubled(text), definition.Message);
            Assert.Equal("x " + text, program.Type("App.ApiErrorCode").GetField($"Code{index}")!.GetCustomAttribute<ObsoleteAttribute>()!.Message);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_kept_out_of_source_and_documentation()
    {
        var run = Generation.Run(new Project().WithCatalog(Catalogs.Small.Replace("The server broke.", "\\uD800", StringComparison.Ordinal)));
        Verify.Compiles(run);
        Assert.All(run.Text, character => Assert.False(char.IsSurrogate(character)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void The_machines_culture_changes_nothing(string name)
    {
        var project = new Project().WithCatalog(Catalogs.Wide.Replace("is_final", "is_it_in", StringComparison.Ordinal)).With("Failure.cs", Catalogs.Failure);
        var expected = Generation.Run(project).Text;
        Assert.Contains("IsItIn", expected, StringComparison.Ordinal);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        Assert.NotEqual(("-", "I"), (CultureInfo.CurrentCulture.NumberFormat.NegativeSign, "i".ToUpper(CultureInfo.CurrentCulture)));
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
                  "status": 400, "retry": "never", "message": {{JsonSerializer.Serialize("{detail}" + HostileTexts.Doubled(text))}},
                  "values": { "detail": { "type": "string", "default": {{quoted}}, "description": {{quoted}}, "example": {{quoted}} } },
                  "from": { "statuses": ["4xx", "5xx"] }, "when": {{quoted}}, "remedy": {{quoted}}, "since": {{quoted}}, "deprecated": {{quoted}}
                }
              }
            }
            """;
    }

    private static bool IsHarmless(char character) => character == '\n' || CharUnicodeInfo.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
