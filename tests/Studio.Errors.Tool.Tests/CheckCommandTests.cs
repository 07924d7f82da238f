using System.Text;
using System.Text.Json;
using Studio.Errors.Testing;

namespace Studio.Errors.Tool.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Good = """
        { "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": ["4xx"] } } } }
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public void A_good_catalog_exits_with_0() =>
        Assert.Equal(new(0, "errors.json: 1 code, 0 errors\n", ""), workspace.With("errors.json", Good).Run("check", "errors.json"));

    [Fact]
    public void Problems_are_MSBuild_lines_and_exit_with_1()
    {
        var run = workspace.With("errors.json", Good.Replace("400", "\n  200", StringComparison.Ordinal)).Run("check", "errors.json");
        Assert.Equal(
            new(1, "errors.json(2,3): error SERR011: 200 is not an error status; use a whole number from 400 to 599\nerrors.json: 0 codes, 1 error\n", ""),
            run);
    }

    [Fact]
    public void A_line_is_not_broken_however_long_it_is()
    {
        var run = workspace.With("errors.json", Good.Replace("\"m\"", $"\"{new string('x', 300)} {{{new string('y', 300)}}}\"", StringComparison.Ordinal)).Run("check", "errors.json");
        Assert.Equal(2, run.Output.Count(character => character == '\n'));
    }

    [Fact]
    public void Markup_of_the_terminal_library_is_only_text() =>
        Assert.Contains("'[red]x[/]'", workspace.With("errors.json", Good.Replace("\"a\"", "\"[red]x[/]\"", StringComparison.Ordinal)).Run("check", "errors.json").Output, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_exits_with_2_and_the_others_are_checked()
    {
        var run = workspace.With("errors.json", Good).Run("check", "none.json", "errors.json");
        Assert.Equal((2, "errors.json: 1 code, 0 errors\n"), (run.Code, run.Output));
        Assert.Contains("none.json is not there. Name another file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_taken_for_a_file_without_rights() =>
        Assert.Equal((2, "", " is a folder; name the file in it.\n"), Said(workspace.Run("check", ".")));

    private static (int Code, string Output, string Error) Said(ToolRun run) => (run.Code, run.Output, run.Error[run.Error.IndexOf(" is", StringComparison.Ordinal)..]);

    public static TheoryData<string> Encodings => [.. EncodedCatalogs.All.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_encoding_is_judged_as_a_build_judges_it(string name)
    {
        var (bytes, problems) = EncodedCatalogs.All[name];
        File.WriteAllBytes(workspace.PathOf("errors.json"), bytes);
        var run = workspace.Run("check", "errors.json", "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal((problems.Length, ""), (run.Code, run.Error));
        Assert.Equal(problems, document.RootElement.EnumerateArray().Select(problem =>
            $"{problem.GetProperty("rule")} ({problem.GetProperty("line")},{problem.GetProperty("column")})-({problem.GetProperty("endLine")},{problem.GetProperty("endColumn")})"));
    }

    [Fact]
    public void UTF_16_is_told_to_be_saved_as_UTF_8()
    {
        File.WriteAllText(workspace.PathOf("errors.json"), Good, Encoding.Unicode);
        Assert.StartsWith("errors.json(1,1): error SERR031: The file is in UTF-16; save it as UTF-8\n", workspace.Run("check", "errors.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_places_counted_from_1()
    {
        var run = workspace.With("errors.json", Good.Replace("400", "200", StringComparison.Ordinal)).Run("check", "errors.json", "--json");
        using var document = JsonDocument.Parse(run.Output);
        var problem = document.RootElement[0];
        Assert.Equal(("SERR011", "error", 1, 49, 52), (problem.GetProperty("rule").GetString(), problem.GetProperty("severity").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("endColumn").GetInt32()));
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void Json_of_a_good_catalog_is_empty() => Assert.Equal("[]\n", workspace.With("errors.json", Good).Run("check", "errors.json", "--json").Output);

    [Fact]
    public void A_server_needs_every_status_answered()
    {
        var run = workspace.With("errors.json", Good).Run("check", "--server", "errors.json");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("errors.json(1,21): error SERR045: No code is mapped to the status 500–599", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_that_a_class_takes_is_told_and_no_error()
    {
        const string Classes = """{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": ["4xx", "5xx"] } } } }""";
        var run = workspace.With("errors.json", Classes).Run("check", "--server", "errors.json");
        Assert.Equal(0, run.Code);
        Assert.Contains(" SERR049: \"4xx\" turns 401, 403, 404, 405, 429 of the framework into 400 'a'; ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SERR049", workspace.Run("check", "errors.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_beside_a_catalog_is_held_against_it()
    {
        workspace.With("errors.json", Good).Run("ship", "errors.json");
        var run = workspace.With("errors.json", Good.Replace("400", "404", StringComparison.Ordinal)).Run("check", "errors.json");
        Assert.Equal(1, run.Code);
        Assert.Contains("errors.json(1,49): error SERR052: 'a' was released with status 400", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_command_line_exits_with_2() => Assert.Equal(2, workspace.Run("check", "--no-such-option").Code);

    public void Dispose() => workspace.Dispose();
}
