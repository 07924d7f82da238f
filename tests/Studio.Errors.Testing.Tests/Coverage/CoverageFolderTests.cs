using Studio.Errors.Testing.Tests.Servers;

namespace Studio.Errors.Testing.Tests.Coverage;

/// <summary>The variable is the whole process's: no other server may come or go meanwhile.</summary>
[CollectionDefinition(nameof(CoverageFolderTests), DisableParallelization = true)]
[Collection(nameof(CoverageFolderTests))]
public class CoverageFolderTests
{
    private const string Variable = "STUDIO_ERRORS_COVERAGE";

    [Fact]
    public async Task A_process_leaves_its_report_when_a_server_starts_and_stops()
    {
        var folder = Directory.CreateTempSubdirectory("coverage-").FullName;
        Environment.SetEnvironmentVariable(Variable, folder);
        try
        {
            var coverage = new ErrorCoverage();
            await using (var api = await ApiUnderTest.StartAsync(coverage, name: nameof(CoverageFolderTests)))
            {
                Assert.All(Own(folder), static row => Assert.Equal(0, row.Seen));
                Assert.Equal(3, Own(folder).Length);
                using var response = await api.Client.GetAsync(new Uri("/orders/9", UriKind.Relative));
            }

            Assert.Equal(["GET /orders/{id:int} not_found"], Own(folder).Where(static row => row.Seen == 1).Select(static row => row.ToString()));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_report_is_read_while_it_is_saved_again()
    {
        var folder = Directory.CreateTempSubdirectory("coverage-").FullName;
        var path = Path.Combine(folder, "one.errors-coverage.json");
        var report = new ErrorCoverageReport([new("a", "GET /", "not_found", ErrorOrigin.Declared, Seen: 1, Asked: 0)]);
        report.Save(path);
        var saving = Task.Run(() =>
        {
            for (var round = 0; round < 300; round++)
            {
                report.Save(path);
            }
        });
        do
        {
            Assert.Single(ErrorCoverageReport.Load(folder).Rows);
        }
        while (!saving.IsCompleted);

        await saving;
        Assert.Equal([path], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    // Servers of tests beside this one leave theirs, too.
    private static ErrorCoverageRow[] Own(string folder) =>
        [.. ErrorCoverageReport.Load(folder).Rows.Where(static row => row.Application == nameof(CoverageFolderTests))];
}
