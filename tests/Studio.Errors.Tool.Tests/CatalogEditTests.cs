using System.Text.Json;
using Studio.Errors.Tests;

namespace Studio.Errors.Tool.Tests;

/// <summary>Every edit of the table: <c>check</c> and <c>diff</c> tell it as the build does, at the same place.</summary>
public sealed class CatalogEditTests : IDisposable
{
    private readonly Workspace workspace = new Workspace().With("old.json", CatalogEdits.Before).With("errors.shipped.json", CatalogEdits.Shipped);

    public static TheoryData<string> Names => [.. CatalogEdits.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_tells_it_where_the_build_does(string name)
    {
        var edited = CatalogEdits.Named(name).Apply();
        var run = workspace.With("errors.json", edited.Text).Run("check", "errors.json", "--json");
        using var problems = JsonDocument.Parse(run.Output);
        var told = problems.RootElement.EnumerateArray().Select(problem => $"{problem.GetProperty("rule")} {Place(problem, "line", "column")}-{Place(problem, "endLine", "endColumn")}");
        Assert.Equal(edited.Places, MarkedCatalog.Sorted(told));
        Assert.Equal(edited.Expected.Any(mark => mark.Id != "SERR070" && mark.Id != "SERR071") ? 1 : 0, run.Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Diff_tells_it_where_the_build_does_and_weighs_it(string name)
    {
        var edit = CatalogEdits.Named(name);
        var edited = edit.Apply();
        var run = workspace.With("errors.json", edited.Text).Run("diff", "old.json", "errors.json", "--json");
        using var difference = JsonDocument.Parse(run.Output);
        Assert.Equal(edit.Weight ?? "None", difference.RootElement.GetProperty("verdict").GetString(), ignoreCase: true);
        Assert.Equal(edit.Weight == "Major" ? 1 : 0, run.Code);

        // A build takes another version for another promise, under a rule of its own; a diff tells what it finds.
        var told = difference.RootElement.GetProperty("changes").EnumerateArray()
            .Where(change => change.GetProperty("rule").ValueKind == JsonValueKind.String || name == "the version")
            .Select(change => $"{change.GetProperty("rule").GetString() ?? "SERR071"} {Place(change, "line", "column")}");
        Assert.Equal(edited.Beginnings, MarkedCatalog.Sorted(told));
    }

    public void Dispose() => workspace.Dispose();

    private static string Place(JsonElement problem, string line, string column) => $"({problem.GetProperty(line)},{problem.GetProperty(column)})";
}
