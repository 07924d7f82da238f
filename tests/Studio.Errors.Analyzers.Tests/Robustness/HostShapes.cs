namespace Studio.Errors.Analyzers.Tests;

/// <summary>Whole files of the kinds that applications begin with, which no shape of a rule is like.</summary>
internal static class HostShapes
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Startup)] = Startup,
        [nameof(TestHost)] = TestHost,
        [nameof(Controllers)] = Controllers,
    };

    /// <summary>The class of a Startup, as templates up to ASP.NET Core 5 had it.</summary>
    public const string Startup = """
        using Microsoft.Extensions.Hosting;

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => services.AddControllers();

            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(endpoints =>
                {
                    endpoints.MapControllers();
                    endpoints.MapGet("/health", () => "ok");
                    {|SERR201:endpoints.MapGet("/orders/{id}", Read).RequireScope("orders:read")|};
                    var group = endpoints.MapGroup("/v1").RequireScope("orders:write");
                    group.{|SERR201:MapPost|}("/orders", IResult () => TypedResults.Ok(1));
                });
            }

            [RequireScope("orders:read")]
            private static Results<Ok<string>, ApiErrors.NotFound> Read(string id) => id == "1" ? TypedResults.Ok(id) : new ApiErrors.NotFound();
        }
        """;

    /// <summary>A host that a test makes.</summary>
    public const string TestHost = """
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Hosting;

        public class OrderTests
        {
            private static readonly Action<IEndpointRouteBuilder> map = routes => routes.MapGet("/more", [{|SERR201:RequireScope("b")|}] () => "ok");

            public async Task Reads()
            {
                using var host = await new HostBuilder().ConfigureWebHost(web => web.Configure(app => app.UseRouting().UseEndpoints(e =>
                {
                    e.MapGet("/", [{|SERR201:RequireScope("a")|}] () => "ok");
                    map(e);
                }))).StartAsync();
                var builder = new WebHostBuilder().Configure(app => app.UseEndpoints(e => e.MapGet("/x", IResult () => TypedResults.Ok(1))));
            }
        }
        """;

    /// <summary>Controllers, mapped in a lambda.</summary>
    public const string Controllers = """
        using Microsoft.AspNetCore.Mvc;

        public static class Program
        {
            public static void Configure(IApplicationBuilder app) => app.UseEndpoints(endpoints => endpoints.MapControllers());
        }

        [ApiController, Route("orders")]
        public sealed class OrdersController : ControllerBase
        {
            [HttpGet("{id}"), {|SERR201:RequireScope("orders:read")|}]
            public IActionResult Get(string id) => Ok(id);

            [HttpPost]
            public IActionResult Add() => throw {|SERR205:new ApiErrors.NotFound()|}.ToException();
        }
        """;
}
