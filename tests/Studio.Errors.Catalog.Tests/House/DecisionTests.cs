using System.Globalization;
using System.Text.RegularExpressions;

namespace Studio.Errors.Catalog.Tests;

/// <summary>Every decision record has a title, a status and a date, and the index has the same.</summary>
public sealed partial class DecisionTests
{
    private static readonly string index = Repository.Read("docs/decisions/README.md");

    public static TheoryData<string> Records =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs/decisions"), "0*.md")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_stands_in_the_index_with_its_title_status_and_date(string file)
    {
        var head = Head().Match(Repository.Read($"docs/decisions/{file}"));
        Assert.True(
            head.Success, $"{file} must begin with '# {file[..4]}: Title', an empty line and 'Status: accepted. Date: 2026-01-31.'");
        Assert.Equal(file[..4], head.Groups["number"].Value);
        Assert.True(
            DateOnly.TryParseExact(head.Groups["date"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        var status = Link().Replace(head.Groups["status"].Value, "$1");
        var row = $"\n| [{file[..4]}: {head.Groups["title"].Value}]({file}) | {head.Groups["date"].Value} | {status} |\n";
        Assert.Contains(row, index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_names_no_record_that_is_not_there() =>
        Assert.All(
            Row().Matches(index), row => Assert.True(File.Exists(Repository.PathOf($"docs/decisions/{row.Groups[1].Value}")), row.Value));

    [GeneratedRegex(
        @"\A# (?<number>\d{4}): (?<title>.+)\n\nStatus: (?<status>accepted|superseded by \[\d{4}\]\([^)]+\))\. Date: (?<date>[\d-]+)\.\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"\[(\d{4})\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| \[\d{4}: .*\]\((.*)\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
