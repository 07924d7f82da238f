using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.PipelineMissingAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class PipelineMissingAnalyzerTests
{
    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddApiErrors(); var app = builder.Build(); app.MapGet(\"/\", () => new ApiErrors.NotFound());")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1);")]
    [InlineData("Console.WriteLine(new ApiErrors.NotFound());")]
    [InlineData("var builder = WebApplication.CreateSlimBuilder(args); builder.Services.AddApiErrors(o => { }).AddAuthorization(); var app = builder.Build(); app.MapGet(\"/\", () => 1).RequireScope(\"studio:read\");")]
    [InlineData("var app = Hosting.Build(args); app.MapGet(\"/\", IResult () => new ApiErrors.NotFound()); static class Hosting { public static WebApplication Build(string[] args) { var builder = WebApplication.CreateBuilder(args); Add(builder.Services); return builder.Build(); } static void Add(IServiceCollection services) => services.AddApiErrors(); }")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); Action<IServiceCollection> add = static services => services.AddApiErrors(); add(builder.Services); builder.Build().MapGet(\"/\", IResult () => new ApiErrors.NotFound());")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); Func<IServiceCollection, object> add = ApiErrorsServices.AddApiErrorsOnce; add(builder.Services); builder.Build().MapGet(\"/\", IResult () => new ApiErrors.NotFound()); static class ApiErrorsServices { public static object AddApiErrorsOnce(IServiceCollection services) => services.AddApiErrors(); }")]
    [InlineData("var client = new HttpClient(); try { await client.GetAsync(\"x\"); } catch (ApiErrorException e) { Console.WriteLine(e.Code); }")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(statements);

    [Fact]
    public Task Does_not_report_in_a_library() =>
        Verifier.ReportsNothing("static class Endpoints { static void Map(WebApplication app) => app.MapGet(\"/\", () => new ApiErrors.NotFound()); }");

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => new {|SERR208:ApiErrors|}.NotFound());")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1).{|SERR208:RequireScope|}(\"studio:read\");")]
    [InlineData("var app = WebApplication.CreateSlimBuilder(args).Build(); app.MapGroup(\"/v1\").{|SERR208:RequireScope|}(\"studio:read\").MapGet(\"/\", () => 1);")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddAuthorization(); var app = builder.Build(); Routes.Map(app); static class Routes { public static void Map(WebApplication app) => app.MapGet(\"/\", [{|SERR208:RequireScope|}(\"studio:read\")] () => 1); }")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", int () => throw new {|SERR208:ApiErrors|}.WriteDisabled().ToException());")]
    [InlineData("/* AddApiErrors() is missing */ var app = WebApplication.CreateBuilder(args).Build(); app.MapGet(\"/\", () => 1).ProducesError<{|SERR208:ApiErrors|}.NotFound>();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Services.AddHttpClient(\"other\").AddApiErrors(); builder.Build().MapGet(\"/\", () => new {|SERR208:ApiErrors|}.NotFound()); static class Clients { public static IHttpClientBuilder AddApiErrors(this IHttpClientBuilder builder) => builder; }")]
    public Task Reports(string statements) => Verifier.Reports(statements);
}
