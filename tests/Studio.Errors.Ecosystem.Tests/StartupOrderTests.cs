using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Harness;
using Studio.Errors.Testing;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>The order in which an application adds its services, or its middleware, changes no answer.</summary>
public sealed class StartupOrderTests
{
    private static readonly Action<IServiceCollection>[] Parts =
    [
        static services => services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(),
        static services => services.AddAuthorization(),
        static services => services.AddProblemDetails(),
        static services => services.AddRateLimiter(static options => options.AddFixedWindowLimiter("once", static limit =>
            (limit.PermitLimit, limit.Window, limit.QueueProcessingOrder) = (1, TimeSpan.FromHours(1), QueueProcessingOrder.OldestFirst))),
        MvcApp.AddServices,
        static services => services.AddApiErrors(),
    ];

    // Authorization follows authentication; all else may stand anywhere.
    private static readonly Action<WebApplication>[] Middleware =
    [
        static app => app.UseExceptionHandler(),
        static app => app.UseStatusCodePages(),
        static app => app.UseAuthentication().UseAuthorization(),
        static app => app.UseRateLimiter(),
    ];

    private static readonly string[] Paths = ["/api", "/nowhere", "/boom", "/thrown", "/once", "/mvc/orders/7"];

    // All of them with STUDIO_ORDERS=720.
    [Fact]
    public async Task Every_order_gives_the_same_answers()
    {
        var orders = Permutations([.. Enumerable.Range(0, Parts.Length)]).ToArray();
        Assert.Equal(720, orders.Length);
        var step = Math.Max(1, orders.Length / RunSize.Of("STUDIO_ORDERS", everyBuild: 15));
        for (var index = 0; index < orders.Length; index += step)
        {
            Assert.Equal($"{string.Join(' ', orders[index])}: {Expected}", $"{string.Join(' ', orders[index])}: {await AnswersAsync(orders[index], [0, 2, 3])}");
        }
    }

    [Fact]
    public async Task Every_order_of_middleware_gives_the_same_answers()
    {
        foreach (var order in Permutations([.. Enumerable.Range(0, Middleware.Length)]))
        {
            Assert.Equal($"{string.Join(' ', order)}: {Expected}", $"{string.Join(' ', order)}: {await AnswersAsync([0, 1, 2, 3, 4, 5], order)}");
        }
    }

    private static string Expected => "401 signed_out, 404 not_found, 500 internal, 409 order_closed, 429 too_many_requests, 404 order_not_found";

    private static async Task<string> AnswersAsync(int[] services, int[] middleware)
    {
        var app = new App("orders", builder => Array.ForEach(services, part => Parts[part](builder.Services)), app =>
        {
            Array.ForEach(middleware, part => Middleware[part](app));
            Map(app);
        });
        await using var running = await RunningApp.StartAsync(app, withErrors: false);
        var answers = new List<string>();
        foreach (var sent in Paths.Select(Sent.Get))
        {
            var answer = await running.AnswerAsync(sent with { Times = sent.Path == "/once" ? 2 : 1 });
            answers.Add($"{answer.Status} {answer.Code}");
        }

        return string.Join(", ", answers);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/api", static () => "fine").RequireAuthorization().ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/boom", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/thrown", string () => throw new ApiErrors.OrderClosed().ToException()).ProducesError<ApiErrors.OrderClosed>();
        app.MapGet("/once", static () => "fine").RequireRateLimiting("once");
        app.MapControllers();
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
