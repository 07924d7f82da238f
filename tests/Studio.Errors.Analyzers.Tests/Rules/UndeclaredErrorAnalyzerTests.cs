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
    [InlineData("app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : new ApiErrors.Unavailable());")]
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
    [InlineData("app.MapGet(\"/\", IResult () => fact ? TypedResults.Ok(1) : {|SERR205:new ApiErrors.BadGateway()|});")]
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

    /// <summary>Code around the endpoints may answer for those that it chooses, by their metadata or paths.</summary>
    [Theory]
    [InlineData("app.Use(async (context, next) => { if (context.GetEndpoint()?.Metadata.GetMetadata<Gated>() is not null && fact) { await new ApiErrors.WriteDisabled().ExecuteAsync(context); return; } await next(context); });", "")]
    [InlineData("app.UseMiddleware<Gate>();", "sealed class Gate(RequestDelegate next) { public Task InvokeAsync(HttpContext context) => context.Request.Method == \"POST\" ? Refuse() : next(context); static Task Refuse() => throw new ApiErrors.WriteDisabled().ToException(); }")]
    [InlineData("new ServiceCollection().AddExceptionHandler<Handler>();", "sealed class Handler : Microsoft.AspNetCore.Diagnostics.IExceptionHandler { public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception fault, CancellationToken cancellation) { IResult answer = new ApiErrors.WriteDisabled(); await answer.ExecuteAsync(context); return true; } }")]
    [InlineData("app.MapControllers();", "sealed class GateAttribute : Microsoft.AspNetCore.Mvc.Filters.ActionFilterAttribute { public override void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) => throw new ApiErrors.WriteDisabled().ToException(); }")]
    public Task Does_not_report_what_code_around_the_endpoints_answers(string statements, string declarations) => Verifier.ReportsNothing(Code.App(
        statements + " app.MapPost(\"/\", () => TypedResults.Ok(1)).WithMetadata(new Gated()).ProducesError<ApiErrors.WriteDisabled>();",
        declarations + " sealed class Gated;"));

    [Fact]
    public Task Reports_what_only_another_endpoint_answers() => Verifier.Reports(Code.App(
        "app.MapGet(\"/\", async (HttpContext context) => await new ApiErrors.WriteDisabled().ExecuteAsync(context)); app.MapPost(\"/\", [{|SERR205:ProducesError<ApiErrors.WriteDisabled>|}] () => 1);"));
}
