using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Studio.Errors.Benchmarks;

/// <summary>What generators cost a build and a keystroke, in a driver as compilers and editors have it.</summary>
internal static partial class GeneratorBenchmark
{
    private const int Items = 1000;

    public static void Run()
    {
        var report = new Report("generator");
        Project[] ours = [.. Settings.Codes.Select(static codes => new Project(Workload.OfOurs(codes)))];
        var largest = ours[^1];
        var (json, mapperly, empty) = (new Project(Workload.OfJson(Items)), new Project(Workload.OfMapperly(Items)), new Project(Workload.OfEmpty()));
        Project[] all = [.. ours, json, mapperly, empty];

        Cold(report, all, ours, largest, json, mapperly, empty);
        HostEdit(report, [.. all, new Project(Workload.OfFinder())], ours, largest, json, mapperly, empty);
        ItemEdit(report, largest, json, mapperly);
        report.Goal($"edit of an unrelated file, {Items:N0} codes: files emitted again", "files, not a ratio", Anew(largest, largest.EditHost()), 0);
        report.Goal($"errors.json reformatted, {Items:N0} codes: files emitted again", "files, not a ratio", Anew(largest, largest.Reformat()), 0);
        report.Goal("source of a code beyond the catalog's own text", "bytes, not a ratio", SourceOfACode(ours[1], largest), 600);
    }

    private static void Cold(Report report, Project[] all, Project[] ours, Project largest, Project json, Project mapperly, Project empty)
    {
        var cold = Fastest(all, static project => project.Generate(), Settings.CompilerRounds);
        report.Goal($"first run and parse, {Items:N0} codes", "System.Text.Json, 1,000 types", cold[largest] / cold[json], 1.0 / 3);
        report.Goal($"first run and parse, {Items:N0} codes", "Mapperly, 1,000 mappings", cold[largest] / cold[mapperly], 1.0 / 3);
        report.Fact($"first run and parse, {Items:N0} codes", "a generator that registers nothing", cold[largest] / cold[empty]);
        report.Goal("first run and parse: growth exponent", "number of codes", Growth.Exponent(ours.Zip(Settings.Codes, (project, codes) => ((double)codes, cold[project]))), 1);
    }

    private static void HostEdit(Report report, Project[] all, Project[] ours, Project largest, Project json, Project mapperly, Project empty)
    {
        var finder = all[^1];
        finder.Generate();
        var edit = Fastest(all, static project => project.EditHost(), Settings.CompilerRounds * 5);
        report.Goal($"edit of an unrelated file, {Items:N0} codes", "System.Text.Json, 1,000 types", edit[largest] / edit[json], 0.01);
        report.Fact($"edit of an unrelated file, {Items:N0} codes", "Mapperly, 1,000 mappings", edit[largest] / edit[mapperly]);
        report.Fact($"edit of an unrelated file, {Items:N0} codes", "a generator that registers nothing", edit[largest] / edit[empty]);
        report.Fact($"edit of an unrelated file, {Items:N0} codes", Workload.Finder, edit[largest] / edit[finder]);
        report.Goal("edit of an unrelated file: growth exponent", "number of codes", Growth.Exponent(ours.Zip(Settings.Codes, (project, codes) => ((double)codes, edit[project]))), 0.1);
    }

    private static void ItemEdit(Report report, Project largest, Project json, Project mapperly)
    {
        var edit = Fastest([largest, json, mapperly], static project => project.EditItem(), Settings.CompilerRounds * 3);
        report.Goal($"edit of one entry, {Items:N0} codes", "System.Text.Json, 1,000 types", edit[largest] / edit[json], 0.1);
        report.Fact($"edit of one entry, {Items:N0} codes", "Mapperly, 1,000 mappings", edit[largest] / edit[mapperly]);
        report.Fact($"edit of one entry, {Items:N0} codes: files emitted again", "files, not a ratio", Anew(largest, largest.EditItem()));
    }

    private static Dictionary<Project, double> Fastest(IReadOnlyList<Project> projects, Action<Project> work, int rounds)
    {
        var best = projects.ToDictionary(static project => project, static _ => double.MaxValue);
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var project in projects)
            {
                var started = Stopwatch.GetTimestamp();
                work(project);
                best[project] = Math.Min(best[project], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return best;
    }

    // A text that is the same object was not emitted again.
    private static int Anew(Project project, GeneratorDriver after) =>
        Project.TextsOf(after).Except(project.Generated, ReferenceEqualityComparer.Instance).Count();

    private static double SourceOfACode(Project small, Project large) => (Bytes(large) - Bytes(small)) / (double)(Items - 100);

    // Without its code, its name, its texts and its entry, wherever they stand.
    private static int Bytes(Project project) => project.Generated.Sum(static source => Encoding.UTF8.GetByteCount(CatalogsOwn().Replace(source.ToString(), "")));

    [GeneratedRegex($"\"status\":[0-9]+,\"retry\":\"never\",\"message\":\"{Workload.Message}\",\"when\":\"{Workload.When}.\",\"remedy\":\"{Workload.Remedy}.\"|an_error_number_[0-9]+|AnErrorNumber[0-9]+|{Workload.When}|{Workload.Remedy}|{Workload.Message}")]
    private static partial Regex CatalogsOwn();
}
