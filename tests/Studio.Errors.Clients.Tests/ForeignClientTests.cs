using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using Studio.Errors;

namespace Clients.Tests;

/// <summary>
/// Clients that others wrote, each with the one line <c>AddApiErrors()</c>: whatever a server sends, the caller gets the same
/// typed error, and a request is repeated only where its code and its method allow it.
/// </summary>
public sealed class ForeignClientTests
{
    private static readonly string[] clients = ["HttpClient", "Refit", "NSwag", "Kiota"];

    public static TheoryData<string, Answer> Cells
    {
        get
        {
            var cells = new TheoryData<string, Answer>();
            foreach (var client in clients)
            {
                foreach (var answer in Answer.All)
                {
                    cells.Add(client, answer);
                }
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task A_read_gets_the_typed_error(string client, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using var api = await Api.StartAsync(answer.SendAsync);
        await using var services = Services(api);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => ReadAsync(client, services));

        Holds(answer, error);
        Assert.Equal(answer.Advice == RetryAdvice.Never ? 1 : 2, api.Requests);
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task A_write_is_never_repeated(string client, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await using var api = await Api.StartAsync(answer.SendAsync);
        await using var services = Services(api);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync(client, services));

        Holds(answer, error);
        Assert.Equal(1, api.Requests);
    }

    private static void Holds(Answer answer, Exception thrown)
    {
        Assert.True(thrown.GetBaseException() is ApiErrorException, thrown.ToString());
        var error = Assert.IsType<ApiErrorException>(thrown is ApiRequestException { InnerException: { } inner } ? inner : thrown);
        Assert.Equal((answer.Code, answer.Status, answer.Advice), (error.Code, error.Status, error.Retry));
        Assert.Equal(answer.IsEnvelope ? answer.Name : null, error.RawCode);
        Assert.Equal("req_1", error.RequestId);
        Assert.Equal(answer.RetryAfter, error.RetryAfter?.TotalSeconds);
        Assert.Equal(answer.Code == ApiErrorCode.InsufficientScope ? "studio:read" : null, error.RequiredScope);
    }

    private static async Task ReadAsync(string client, IServiceProvider services) => await (client switch
    {
        "HttpClient" => Http(services).GetFromJsonAsync<Thing>(new Uri("things/1", UriKind.Relative)),
        "Refit" => services.GetRequiredService<IThings>().GetThingAsync("1"),
        "NSwag" => (Task)(await NSwagClient.CreateAsync(Http(services))).GetThingAsync("1"),
        _ => (Task)(await KiotaClient.CreateAsync(Http(services))).Things["1"].GetAsync(),
    });

    private static async Task WriteAsync(string client, IServiceProvider services) => await (client switch
    {
        "HttpClient" => Http(services).PostAsync(new Uri("orders", UriKind.Relative), content: null),
        "Refit" => services.GetRequiredService<IThings>().PlaceOrderAsync(),
        "NSwag" => (Task)(await NSwagClient.CreateAsync(Http(services))).PlaceOrderAsync(),
        _ => (Task)(await KiotaClient.CreateAsync(Http(services))).Orders.PostAsync(),
    });

    private static HttpClient Http(IServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("things");

    /// <summary>A client that tries twice, and waits no longer than a real server's second asks for.</summary>
    private static ServiceProvider Services(Api api)
    {
        var services = new ServiceCollection();
        services.AddHttpClient("things", http => http.BaseAddress = api.Address).AddApiErrors(Brisk);
        services.AddRefitGeneratedClient<IThings>().ConfigureHttpClient(http => http.BaseAddress = api.Address).AddApiErrors(Brisk);
        return services.BuildServiceProvider();
    }

    private static void Brisk(ErrorClientOptions options)
    {
        options.MaxAttempts = 2;
        options.Time = new PromptTime();
    }
}
