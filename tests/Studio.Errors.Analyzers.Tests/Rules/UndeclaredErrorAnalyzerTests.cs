using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.UndeclaredErrorAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class UndeclaredErrorAnalyzerTests
{
    [Theory]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", () => new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound()).ProducesError<ApiErrors.NotFound>();")]
    [InlineData("app.MapGet(\"/\", [ProducesError<ApiErrors.NotFound>] IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound());")]
    [InlineData("app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.InvalidRequest());")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.BadGateway> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.RateLimited> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", [RequireScope(\"studio:read\")] Results<Ok<int>, ApiErrors.InsufficientScope> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGroup(\"/v1\").ProducesError<ApiErrors.WriteDisabled>().MapGet(\"/\", () => 1);")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => Helper()); static Results<Ok<int>, ApiErrors.NotFound> Helper() => new ApiErrors.NotFound();")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1)); new ServiceCollection().AddApiErrors(static o => o.Map<KeyNotFoundException>(static _ => new ApiErrors.NotFound()));")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => TypedResults.Ok(1)); new ServiceCollection().AddApiErrors(static o => o.Map<KeyNotFoundException>(Gone)); static ErrorResult Gone(KeyNotFoundException fault) => new ApiErrors.NotFound();")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Code.App(statements));

    [Theory]
    [InlineData("app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : {|SERR205:new ApiErrors.NotFound()|});")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound> () => fact ? new ApiErrors.NotFound() : throw {|SERR205:new ApiErrors.WriteDisabled()|}.ToException());")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, {|SERR205:ApiErrors.NotFound|}> () => TypedResults.Ok(1));")]
    [InlineData("app.MapGet(\"/\", async Task<Results<Ok<int>, {|SERR205:ApiErrors.WriteDisabled|}>> () => { await Task.Yield(); return TypedResults.Ok(1); });")]
    [InlineData("app.MapGet(\"/\", [{|SERR205:ProducesError<ApiErrors.WriteDisabled>|}] () => 1);")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, {|SERR205:ApiErrors.WriteDisabled|}> () => TypedResults.Ok(1)); new ServiceCollection().AddApiErrors(static o => o.Map<KeyNotFoundException>(static _ => new ApiErrors.NotFound()));")]
    public Task Reports(string statements) => Verifier.Reports(Code.App(statements));

    [Fact]
    public Task Does_not_report_an_error_outside_of_any_family() => Verifier.ReportsNothing(Code.App(
        "app.MapGet(\"/\", Results<Ok<int>, Lost, ApiErrors.NotFound> () => fact ? TypedResults.Ok(1) : new ApiErrors.NotFound());",
        "[ErrorCode(\"lost\", Status = 404)] sealed class Lost() : ErrorResult(ErrorTemplate.Of(ApiErrors.Catalog, ApiErrorCodes.NotFound));"));
}
