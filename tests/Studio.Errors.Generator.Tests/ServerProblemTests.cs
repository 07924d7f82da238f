namespace Studio.Errors.Generator.Tests;

public class ServerProblemTests
{
    private static string Broken(string exceptions) => $$"""
        {
          "version": "v1",
          "errors": {
            "wrong": { "status": 400, "retry": "never", "message": "wrong", "from": { "statuses": ["4xx"] } },
            "broken": { "status": 500, "retry": "never", "message": "broken", "from": { "statuses": ["5xx"], "exceptions": [{{exceptions}}] } }
          }
        }
        """;

    [Fact]
    public Task A_client_need_not_know_the_exceptions_nor_answer_a_status() => Verify.CleanAsync(new Project { IsServer = false }.WithCatalog("""
        {
          "version": "v1",
          "errors": { "wrong": { "status": 400, "retry": "never", "message": "wrong", "from": { "exceptions": ["No.Such.Exception"] } } }
        }
        """));

    [Fact]
    public async Task A_status_that_no_code_answers_is_an_error()
    {
        var run = await Verify.ProblemsAsync(new Project().WithCatalog("""
            {
              "version": "v1",
              "{|SERR045:errors|}": {
                "wrong": { "status": 400, "retry": "never", "message": "wrong", "from": { "statuses": ["4xx"] } },
                "broken": { "status": 500, "retry": "never", "message": "broken", "from": { "statuses": [500, 502] } }
              }
            }
            """));
        Assert.Contains("501, 503–599", run.Result.Diagnostics.Single().GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_of_the_framework_that_a_class_takes_is_worth_an_advice()
    {
        var run = await Verify.ProblemsAsync(new Project { IsAdvised = true }.WithCatalog("""
            {
              "version": "v1",
              "errors": {
                "wrong": { "status": 400, "retry": "never", "message": "wrong", "from": {|SERR049:{|} "statuses": ["4xx"] } },
                "nowhere": { "status": 404, "retry": "never", "message": "nowhere", "from": { "statuses": [404] } },
                "broken": { "status": 500, "retry": "never", "message": "broken", "from": { "statuses": ["5xx", 405] } }
              }
            }
            """));
        var advice = run.Result.Diagnostics.Single();
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, advice.Severity);
        Assert.StartsWith("\"4xx\" turns 401, 403, 429 of the framework into 400 'wrong'; ", advice.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"System.TimeoutException\"")]
    [InlineData("\"System.Exception\"")]
    [InlineData("\"App.Outer+Failure\", \"App.class\"")]
    public Task An_exception_of_a_library_or_of_the_project_is_mapped(string names) =>
        Verify.CleanAsync(new Project().WithCatalog(Broken(names)).With("Failures.cs", """
            namespace App;
            internal sealed class @class : System.Exception { }
            internal static class Outer { internal sealed class Failure : System.Exception { } }
            """));

    [Theory]
    [InlineData("\"{|SERR046:No.Such.Exception|}\"")]
    [InlineData("\"{|SERR046:TimeoutException|}\"")]
    [InlineData("\"{|SERR046:App.Outer+Hidden|}\"")]
    [InlineData("\"{|SERR046:App.Generic|}\"")]
    [InlineData("\"{|SERR047:System.String|}\"")]
    [InlineData("\"{|SERR047:System.IDisposable|}\"")]
    public Task A_type_that_can_not_be_mapped_is_an_error_at_its_name(string names) =>
        Verify.ProblemsAsync(new Project().WithCatalog(Broken(names)).With("Failures.cs", """
            namespace App;
            internal sealed class Generic<T> : System.Exception { }
            internal static class Outer { private sealed class Hidden : System.Exception { } }
            """));

    [Fact]
    public void A_type_is_found_as_soon_as_it_is_declared()
    {
        var before = Generation.Run(new Project().WithCatalog(Broken("\"App.Failure\"")));
        Assert.Equal("SERR046", Assert.Single(before.Result.Diagnostics).Id);
        var after = before.Edit("Failure.cs", "namespace App; internal sealed class Failure : System.Exception { }");
        Assert.Empty(after.Result.Diagnostics);
        Assert.Contains("Map<global::App.Failure>", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_code_that_would_become_its_anchors_name_is_an_error_at_the_code() =>
        Verify.ProblemsAsync(new Project().WithCatalog(Catalogs.Small.Replace("\"wrong\"", "\"{|SERR020:api_errors|}\"", StringComparison.Ordinal)));
}
