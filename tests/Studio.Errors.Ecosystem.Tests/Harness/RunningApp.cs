using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>An application on a real Kestrel of 127.0.0.1.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    /// <summary>An argument of an application. Nobody edits its settings, and a machine has few watchers of files.</summary>
    public const string NoWatching = "--hostBuilder:reloadConfigOnChange=false";

    private readonly WebApplication app;
    private readonly HttpClient client;

    private RunningApp(WebApplication app)
    {
        this.app = app;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null }) { BaseAddress = new(app.Urls.First()) };
    }

    public static async Task<RunningApp> StartAsync(App application, bool withErrors)
    {
        var name = typeof(RunningApp).Assembly.GetName().Name;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = application.Environment, ApplicationName = name, Args = [NoWatching] });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(new LogToRecords());
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1));
        application.AddServices(builder);
        if (withErrors)
        {
            builder.Services.AddApiErrors(application.Options);
        }

        var app = builder.Build();
        application.Map(app);
        _ = Records.All;
        await app.StartAsync();
        return new(app);
    }

    public async Task<Answer> AnswerAsync(Sent sent)
    {
        for (var time = 1; time < sent.Times; time++)
        {
            await SendAsync(sent);
        }

        return await SendAsync(sent);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task<Answer> SendAsync(Sent sent)
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = new HttpRequestMessage(new(sent.Method), sent.Path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        foreach (var (name, value) in sent.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (sent.Body is not null)
        {
            request.Content = new StringContent(sent.Body, MediaTypeHeaderValue.Parse(sent.ContentType));
        }

        using var response = await client.SendAsync(request);
        var body = WithoutHost(await response.Content.ReadAsStringAsync());
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => WithoutHost(string.Join(", ", header.Value)), StringComparer.OrdinalIgnoreCase);
        var span = await Records.All.SpanAsync(trace);
        return new((int)response.StatusCode, headers, body, Records.All.Lines(trace), span);
    }

    private string WithoutHost(string text) => text.Replace(client.BaseAddress!.Authority, "host", StringComparison.Ordinal);
}
