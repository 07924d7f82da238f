using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Documents;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>
/// The libraries of docs/works-with.md, twenty requests each, with a catalog and without: the differences are those of the
/// page's table, and no others.
/// </summary>
[Collection(RunningApps.Shared)]
public sealed class LibrariesTests(RunningApps running)
{
    // The situation of the table that the requests are made of.
    private static readonly Dictionary<string, (App App, Row Row)> Libraries = new()
    {
        ["FluentValidation"] = Of(FluentValidationApp.App, "a filter"),
        ["FastEndpoints"] = Of(FastEndpointsApp.App, "an error of the catalog"),
        ["Carter"] = Of(CarterApp.App, "an error of the catalog"),
        ["Asp.Versioning"] = Of(VersioningApp.App, "a version that is there"),
        ["ErrorOr"] = Of(ResultsApp.App, "ErrorOr, an error"),
        ["FluentResults"] = Of(ResultsApp.App, "FluentResults, an error"),
        ["Ardalis.Result"] = Of(ResultsApp.App, "Ardalis.Result, an error"),
        ["OneOf"] = Of(ResultsApp.App, "OneOf, an error"),
        ["Serilog"] = Of(SerilogApp.App, "a thrown error of the catalog"),
        ["Scalar"] = Of(ScalarApp.App, "its page"),
        ["Swashbuckle"] = DocumentTool.All["Swashbuckle"].AsApp("Swashbuckle"),
        ["NSwag"] = DocumentTool.All["NSwag"].AsApp("NSwag"),
    };

    // What the catalog of these applications answers where nobody says more.
    private static readonly Dictionary<int, string> Codes = new()
    {
        [400] = "invalid_request", [404] = "not_found", [405] = "method_not_allowed", [415] = "invalid_request",
    };

    private static readonly string[] Nowhere = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE"];

    private static readonly string[] OtherMethods = ["OPTIONS", "PUT", "DELETE", "PATCH"];

    public static TheoryData<string> Names => [.. Libraries.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Twenty_requests_differ_as_the_page_says(string library)
    {
        var (app, row) = Libraries[library];
        var with = await running.GetAsync(app, withErrors: true);
        var without = await running.GetAsync(app, withErrors: false);
        var same = Same(row.Sent).ToArray();
        var others = Others(row.Sent).ToArray();
        Assert.Equal(20, same.Length + others.Length);
        foreach (var sent in same)
        {
            RowAssert.Holds(row.Wanted, await with.AnswerAsync(sent), await without.AnswerAsync(sent));
        }

        foreach (var sent in others)
        {
            var bare = await without.AnswerAsync(sent);
            var wanted = bare.Status < 400 ? Wanted.Same : Wanted.Error(Codes[bare.Status]);
            RowAssert.Holds(sent.Method == "HEAD" ? wanted with { HasNoBody = true } : wanted, await with.AnswerAsync(sent), bare);
        }
    }

    /// <summary>The request, and what changes nothing about it.</summary>
    private static IEnumerable<Sent> Same(Sent sent) =>
    [
        sent,
        sent with { Path = sent.Path + (sent.Path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "other=%00" },
        sent.With("Accept", "text/html"),
        sent.With("X-Request-Id", "req_0123456789abcdef"),
        sent.With("Range", "bytes=0-0"),
        sent.With("Origin", "https://other.example"),
        sent.With("Expect", "100-continue"),
        sent.With("Authorization", "Bearer abc"),
    ];

    /// <summary>Other methods, and addresses that aren't there.</summary>
    private static IEnumerable<Sent> Others(Sent sent) =>
        OtherMethods.Select(method => new Sent(method, sent.Path)).Concat(Nowhere.Select(method => new Sent(method, "/nowhere/at/all")));

    private static (App App, Row Row) Of(App app, string situation) => (app, app.Rows.Single(row => row.Situation == situation));
}
