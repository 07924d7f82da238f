namespace Studio.Errors.Testing.Tests.Coverage;

public class CoverageReportTests
{
    private static readonly ErrorCoverageReport Report = new(
    [
        new("Api", "POST /orders", "conflict", ErrorOrigin.Undeclared, 1, 0),
        new("Api", "GET /orders/{id}", "not_found", ErrorOrigin.Declared, 3, 0),
        new("Api", "GET /orders/{id}", "gone", ErrorOrigin.Declared, 0, 2),
        new("Api", "GET /orders", "unavailable", ErrorOrigin.Declared, 0, 0),
        new("Api", "", "not_found", ErrorOrigin.Pipeline, 7, 0),
    ]);

    [Fact]
    public void A_gap_fails_and_is_named_with_the_cure()
    {
        var failure = Assert.Throws<ErrorAssertionException>(() => Report.ShouldCoverEveryDeclaredCode());
        Assert.Equal(
            """
            2 of 3 declared errors were never answered:
              GET /orders unavailable
              GET /orders/{id} gone (only asked for, with Prefer)
            Provoke each in a test, or except it: ShouldCoverEveryDeclaredCode("GET /orders unavailable").

            1 of 3 declared errors were answered. 1 answered without being declared.
              no endpoint       not_found    seen 7, by the pipeline
              GET /orders       unavailable  never seen
              POST /orders      conflict     seen 1, undeclared
              GET /orders/{id}  gone         never seen, asked for 2
              GET /orders/{id}  not_found    seen 3

            """,
            failure.Message);
    }

    [Theory]
    [InlineData("GET /orders unavailable", "GET /orders/{id} gone")]
    [InlineData("* unavailable", "* gone")]
    [InlineData("* *")]
    public void An_exception_is_left_out(params string[] except) => Report.ShouldCoverEveryDeclaredCode(except);

    [Theory]
    [InlineData("GET /order unavailable", "names nothing that is declared")]
    [InlineData("POST /orders conflict", "names nothing that is declared")]
    [InlineData("unavailable", "is no exemption; write endpoint and code")]
    [InlineData("GET ", "is no exemption; write endpoint and code")]
    public void An_exception_that_names_nothing_fails(string except, string told)
    {
        var failure = Assert.Throws<ErrorAssertionException>(() => Report.ShouldCoverEveryDeclaredCode("* gone", "* unavailable", except));
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_watched_is_a_failure() => Assert.Contains(
        "services.AddErrorCoverage()",
        Assert.Throws<ErrorAssertionException>(() => new ErrorCoverage().ShouldCoverEveryDeclaredCode()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_of_several_processes_add_up()
    {
        var folder = Directory.CreateTempSubdirectory("coverage-").FullName;
        Report.Save(Path.Combine(folder, "one", "a.errors-coverage.json"));
        new ErrorCoverageReport([new("Api", "GET /orders/{id}", "gone", ErrorOrigin.Declared, 4, 1)]).Save(Path.Combine(folder, "b.errors-coverage.json"));
        var sum = ErrorCoverageReport.Load(folder);
        Assert.Equal(5, sum.Rows.Count);
        Assert.Contains(new("Api", "GET /orders/{id}", "gone", ErrorOrigin.Declared, 4, 3), sum.Rows);
        Assert.Equal(Report.Rows, ErrorCoverageReport.Load(Path.Combine(folder, "one", "a.errors-coverage.json")).Rows);
        sum.ShouldCoverEveryDeclaredCode("* unavailable");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_report_that_is_not_there_or_none_is_told_with_its_path()
    {
        var folder = Directory.CreateTempSubdirectory("coverage-").FullName;
        Assert.Contains(folder, Assert.Throws<FileNotFoundException>(() => ErrorCoverageReport.Load(folder)).Message, StringComparison.Ordinal);
        var file = Path.Combine(folder, "a.errors-coverage.json");
        foreach (var text in (string[])["", "[]", "{}", """{"rows":[{}]}""", """{"rows":[{"application":"a","endpoint":"b","code":"c","origin":"d","seen":1,"asked":0}]}"""])
        {
            File.WriteAllText(file, text);
            Assert.Contains(file, Assert.Throws<FormatException>(() => ErrorCoverageReport.Load(folder)).Message, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
