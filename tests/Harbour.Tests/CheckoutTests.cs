using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CheckoutApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PaymentsApi;

namespace Harbour.Tests;

/// <summary>A service and its upstream, each on a socket: every error of the one becomes what the other's catalog says.</summary>
public sealed class CheckoutTests : IAsyncLifetime
{
    private readonly WebApplication payments = Payments.Create(["--urls=http://127.0.0.1:0"]);
    private readonly WebApplication standIn = StandIn();
    private readonly List<WebApplication> checkouts = [];

    [Theory]
    [InlineData("stolen", 409, """{"code":"payment_refused","message":"the payment was refused","reason":"stolen_card","network":"any"}""")]
    [InlineData("empty", 409, """{"code":"payment_refused","message":"the payment was refused","reason":"insufficient_funds"}""")]
    [InlineData("lost", 409, """{"code":"payment_refused","message":"the payment was refused","reason":"unknown_payment"}""")]
    [InlineData("asleep", 503, """{"code":"unavailable","message":"a service that we need is down"}""")]
    [InlineData("broken", 502, """{"code":"bad_gateway","message":"a service that we need sent nothing of use"}""")]
    public async Task A_code_of_payments_is_one_of_ours(string card, int status, string error)
    {
        using var response = await PayAsync(payments, card);
        Assert.Equal((status, error), await ReadAsync(response));
        Assert.Null(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task What_no_code_says_is_no_error()
    {
        using var response = await PayAsync(payments, "good");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_delay_is_passed_on()
    {
        using var response = await PayAsync(payments, "often");
        Assert.Equal((429, """{"code":"try_later","message":"too many checkouts are going on"}"""), await ReadAsync(response));
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 18, 20);
    }

    [Theory]
    [InlineData("often", 202, "")]
    [InlineData("empty", 409, """{"code":"payment_refused","message":"the payment was refused","reason":"insufficient_funds"}""")]
    public async Task A_handler_that_catches_can_look_first(string card, int status, string error)
    {
        using var response = await PayAsync(payments, card, "/checkouts/patient");
        Assert.Equal((status, error), await ReadAsync(response));
    }

    [Theory]
    [InlineData("proxy", 502, "bad_gateway")]
    [InlineData("half", 502, "bad_gateway")]
    [InlineData("half-success", 502, "bad_gateway")]
    [InlineData("nothing", 502, "bad_gateway")]
    [InlineData("new-4xx", 409, "payment_refused")]
    [InlineData("new-5xx", 503, "unavailable")]
    [InlineData("lacks-field", 502, "bad_gateway")]
    [InlineData("own-code", 503, "unavailable")]
    public async Task What_the_catalog_does_not_know_goes_by_its_class(string card, int status, string code)
    {
        using var response = await PayAsync(standIn, card);
        var (answered, error) = await ReadAsync(response);
        Assert.Equal(status, answered);
        Assert.StartsWith($$"""{"code":"{{code}}",""", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_a_fault_of_ours()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var free = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var response = await PayAsync($"http://127.0.0.1:{free}", "good", "/checkouts");
        Assert.Equal(500, (int)response.StatusCode);
    }

    public async Task InitializeAsync()
    {
        await payments.StartAsync();
        await standIn.StartAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var app in checkouts.Append(payments).Append(standIn))
        {
            await app.DisposeAsync();
        }
    }

    private Task<HttpResponseMessage> PayAsync(WebApplication upstream, string card, string path = "/checkouts") =>
        PayAsync(upstream.Urls.Single(), card, path);

    private async Task<HttpResponseMessage> PayAsync(string upstream, string card, string path)
    {
        var checkout = Checkouts.Create(["--urls=http://127.0.0.1:0", $"--payments={upstream}"]);
        checkouts.Add(checkout);
        await checkout.StartAsync();
        using var http = new HttpClient();
        return await http.PostAsJsonAsync($"{checkout.Urls.Single()}{path}", new { card, cents = 100 });
    }

    private static async Task<(int Status, string Error)> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        var id = response.Headers.GetValues("X-Request-Id").Single();
        var error = body.Length == 0 ? "" : JsonDocument.Parse(body).RootElement.GetProperty("error").GetRawText();
        return ((int)response.StatusCode, error.Replace($",\"requestId\":\"{id}\"", "", StringComparison.Ordinal));
    }

    /// <summary>What stands where payments should, and sends what no catalog says.</summary>
    private static WebApplication StandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/payments", static async context =>
        {
            var payment = await context.Request.ReadFromJsonAsync<PaymentsApi.Payment>();
            var (status, type, body) = payment!.Card switch
            {
                "proxy" => (404, "text/html", "<html>secret</html>"),
                "half" => (402, "application/json", """{"error":{"code":"card_declined","message":"sec"""),
                "half-success" => (200, "application/json", """{"card":"sec"""),
                "nothing" => (503, "text/plain", ""),
                "new-4xx" => (418, "application/json", """{"error":{"code":"card_expired","message":"secret"}}"""),
                "new-5xx" => (507, "application/json", """{"error":{"code":"vault_full","message":"secret"}}"""),
                "lacks-field" => (402, "application/json", """{"error":{"code":"card_declined","message":"secret"}}"""),
                _ => (503, "application/json", """{"error":{"code":"unavailable","message":"secret"}}"""),
            };
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        });
        return app;
    }
}
