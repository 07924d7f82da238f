namespace Studio.Errors.Generator.Tests;

/// <summary><c>Client = true</c>: the catalog of an API that a project calls, in a server project too.</summary>
public class ClientAnchorTests
{
    private const string Payments = """
        {
          "version": "v3",
          "types": { "attempt": { "fields": { "at": { "type": "string" } } } },
          "errors": {
            "card_declined": {
              "status": 402, "retry": "never", "message": "declined",
              "fields": { "attempts": { "type": "list", "of": "attempt", "required": false } },
              "from": { "exceptions": ["Their.Exception"] }
            }
          }
        }
        """;

    private static Project With(string client) => new Project()
        .With("PaymentsErrors.cs", $"namespace App; [Studio.Errors.ErrorCatalog(\"payments.json\"{client})] internal static partial class PaymentsErrors;")
        .WithFile("/upstream/payments.json", Payments);

    [Fact]
    public async Task A_server_has_the_client_half_of_it_alone()
    {
        var run = await Verify.CleanAsync(With(", Client = true"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.PaymentsErrorCode"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.PaymentsErrorException"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.PaymentsErrors+Attempt"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.PaymentsErrors+CardDeclined"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.PaymentsErrorsServiceCollectionExtensions"));
        Assert.DoesNotContain(run.Sources, source => source.Key.Contains("Payments", StringComparison.Ordinal) && source.Value.Contains("AspNetCore", StringComparison.Ordinal));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrors+Wrong"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrorsServiceCollectionExtensions"));
    }

    [Fact]
    public Task A_client_may_say_it_too() => Verify.CleanAsync(With(", Client = true") with { IsServer = false });

    [Theory]
    [InlineData("")]
    [InlineData(", Client = false")]
    public void Without_it_a_server_serves_the_catalog(string client)
    {
        var run = Generation.Run(With(client));
        Assert.Equal(["SERR045", "SERR046"], run.Result.Diagnostics.Select(problem => problem.Id).Order());
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.PaymentsErrors+CardDeclined"));
    }

    [Fact]
    public async Task One_file_can_be_served_and_called()
    {
        var run = await Verify.CleanAsync(new Project().With(
            "Peer.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\", Client = true)] internal static partial class PeerErrors;"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrors+Wrong"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.PeerErrors+Wrong"));
    }

    [Fact]
    public void To_say_it_later_takes_the_server_half_away()
    {
        var run = Generation.Run(With(""));
        var edited = run.Edit("PaymentsErrors.cs", With(", Client = true").Sources["PaymentsErrors.cs"]);
        Assert.Empty(edited.Result.Diagnostics);
        Assert.Null(edited.Output.GetTypeByMetadataName("App.PaymentsErrors+CardDeclined"));
        Verify.Compiles(edited);
    }

    [Fact]
    public async Task What_another_promised_is_not_ours_to_keep()
    {
        const string Shipped = """{ "version": "v3", "codes": { "gone": { "number": 1, "status": 410, "retry": "never" } } }""";
        var project = With(", Client = true").WithFile("/upstream/payments.shipped.json", Shipped);
        await Verify.CleanAsync(project);
        var served = Generation.Run(With("").WithFile("/upstream/payments.shipped.json", Shipped));
        Assert.Contains(served.Result.Diagnostics, problem => problem.Id == "SERR050");
    }

    [Fact]
    public Task A_problem_of_the_file_stands_in_the_file() => Verify.ProblemsAsync(With(", Client = true").WithFile(
        "/upstream/payments.json", Payments.Replace("402", "{|SERR011:200|}", StringComparison.Ordinal)));
}
