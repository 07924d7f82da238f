using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.BranchOnStatusAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class BranchOnStatusAnalyzerTests
{
    [Theory]
    [InlineData("Show(failure.Status);")]
    [InlineData("if (failure.Status == 404) { Show(1); }")]
    [InlineData("if (failure.Code == ApiErrorCode.Unavailable) { Show(1); }")]
    [InlineData("using var response = await client.GetAsync(\"x\"); if (response.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable) { Show(1); }")]
    [InlineData("if (failure.Status >= 400) { Show(1); }")]
    [InlineData("if (failure.Status < 500) { Show(1); }")]
    [InlineData("if (failure.Status is >= 400 and < 500) { Show(1); }")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.Method(statements));

    [Theory]
    [InlineData("if (failure.Status == 404) { Show(1); }")]
    [InlineData("if (failure.Status == {|SERR302:503|}) { Show(1); }")]
    [InlineData("if (failure.Response.Status == 404) { Show(1); }")]
    [InlineData("if (failure.Response.Status == {|SERR302:503|}) { Show(1); }")]
    [InlineData("if (new BillingErrorException(failure.Response).Status == 503) { Show(1); }")]
    [InlineData("if (new BillingErrorException(failure.Response).Status == {|SERR302:404|}) { Show(1); }")]
    public Task Counts_the_codes_of_each_family_by_themselves(string statements) => Verifier.Reports(
        Code.Method(statements),
        static project => project with
        {
            Catalog = project.Catalog.Replace("\"not_found\": {", "\"missing\": {", StringComparison.Ordinal),
            OtherSource =
                """
                public static class BillingErrors;
                public enum BillingErrorCode { [ErrorCode("bill_lost", Status = 404)] Lost = 1, [ErrorCode("bill_paid", Status = 404)] Paid = 2, [ErrorCode("bill_down", Status = 503)] Down = 3 }
                public sealed class BillingErrorException(ErrorResponse response) : ErrorResponseException(response) { public BillingErrorCode Code => BillingErrorCode.Lost; }
                """.Replace("public static class", "[ErrorCatalog(\"billing.json\")] public static class", StringComparison.Ordinal),
        });

    [Theory]
    [InlineData("if (failure.Status == {|SERR302:503|}) { Show(1); }")]
    [InlineData("if (failure.Status is {|SERR302:503|} or 502) { Show(1); }")]
    [InlineData("if (failure is { Status: {|SERR302:503|} }) { Show(1); }")]
    [InlineData("Show(failure.Status switch { {|SERR302:503|} => 1, _ => 2 });")]
    [InlineData("switch (failure.Status) { case {|SERR302:503|}: Show(1); break; }")]
    [InlineData("var status = failure.Status; if (status == {|SERR302:503|}) { Show(1); }")]
    [InlineData("if (error.StatusCode == {|SERR302:StatusCodes.Status503ServiceUnavailable|}) { Show(1); }")]
    [InlineData("using var response = await client.GetAsync(\"x\"); if (response.StatusCode == {|SERR302:System.Net.HttpStatusCode.ServiceUnavailable|}) { await ApiErrorException.ThrowIfErrorAsync(response); }")]
    [InlineData("if (failure.Status >= {|SERR302:500|}) { Show(1); }")]
    [InlineData("if ({|SERR302:500|} <= failure.Status) { Show(1); }")]
    [InlineData("if (failure.Status > {|SERR302:499|} && failure.Status < 600) { Show(1); }")]
    [InlineData("if (failure.Status is >= {|SERR302:500|} and < 600) { Show(1); }")]
    [InlineData("if (failure is { Status: > {|SERR302:500|} }) { Show(1); }")]
    [InlineData("Show(failure.Status switch { >= {|SERR302:500|} => 1, _ => 2 });")]
    [InlineData("switch (failure.Status) { case >= {|SERR302:503|}: Show(1); break; }")]
    public Task Reports(string statements) => Verifier.Reports(Code.Method(statements));
}
