using System.Text;
using Xunit.Abstractions;

namespace StudioApi.Tests;

/// <summary>What clients and operators see of a storm.</summary>
[Collection(ClusterTests.Name)]
public sealed class StormTests(Storm storm, ITestOutputHelper output) : IClassFixture<Storm>
{
    private static readonly string folder = RepositoryRoot.Path("samples", "StudioApi", "deploy");

    [Fact]
    public void Every_answer_was_right_or_unavailable_and_no_acknowledged_write_is_lost()
    {
        foreach (var line in storm.Diary)
        {
            output.WriteLine(line);
        }

        // No instance leans on another, or on Redis: only PostgreSQL's end may be told.
        Assert.Equal(0, storm.UnavailableBefore);
        Assert.NotEqual(0, storm.Clients.Unavailable);
        Assert.NotEmpty(storm.Clients.Created);
        Assert.Equal(storm.Listed.Count, storm.Listed.Distinct().Count());
        Assert.Empty(storm.Clients.Created.Keys.Except(storm.Listed));
    }

    [Fact]
    public void Every_panel_of_the_dashboard_shows_it()
    {
        var samples = storm.Received.Samples;
        var panels = Panel.ReadAll(Path.Combine(folder, "dashboard.json")).Select(panel => (panel, panel.Show(samples))).ToList();
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(RepositoryRoot.Path("docs", "pictures", "dashboard.svg"), DashboardPicture.Draw(panels));
        }

        // What drifts is wrong, and the sample isn't.
        Assert.Equal(["Drift"], panels.Where(panel => panel.Item2 is []).Select(panel => panel.panel.Title));
    }

    [Fact]
    public void Each_alert_names_a_metric_that_was_sent_or_counts_drift()
    {
        var sent = storm.Received.Samples.Select(sample => sample.Name).Append("studio_errors_drift_total").ToHashSet();
        var named = File.ReadLines(Path.Combine(folder, "alerts.yml")).Where(line => line.Contains("expr:", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("studio_", StringComparison.Ordinal)..].Split('{', '[')[0]).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, sent));
    }

    [Fact]
    public void Errors_that_are_worth_a_retry_are_those_of_the_catalog()
    {
        var panel = Panel.ReadAll(Path.Combine(folder, "dashboard.json")).Single(panel => panel.Title == "Errors that are worth a retry");
        Assert.All(
            ApiErrors.Catalog.Errors,
            error => Assert.Equal(
                error.Retry is not global::Studio.Errors.RetryAdvice.Never,
                panel.Filter!.Value.Value.IsMatch(error.Code)));
    }

    [Fact]
    public void Traces_and_the_log_tell_of_each_error_by_its_code()
    {
        Assert.Contains(
            storm.Received.Spans,
            span => span.Attributes.GetValueOrDefault("error.code") == "unavailable" && span.Attributes.ContainsKey("request.id"));
        Assert.Contains(storm.Received.Spans, span => span.Source == "Npgsql");
        Assert.Contains(
            storm.Received.Lines,
            line => line.Category == "Studio.Errors" && line.Attributes.GetValueOrDefault("Code") == "internal");
        Assert.Contains(storm.Received.Lines, line => line.Category == "StudioApi.RedisWindows");
    }

    [Fact]
    public void No_key_leaves_the_instances()
    {
        Assert.NotEmpty(storm.Received.Bodies);
        Assert.DoesNotContain(
            storm.Received.Bodies,
            body => Encoding.Latin1.GetString(body).Contains("sk_live_", StringComparison.Ordinal));
    }
}
