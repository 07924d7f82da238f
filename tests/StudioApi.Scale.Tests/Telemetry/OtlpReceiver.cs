using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudioApi.Tests;

/// <summary>Takes what instances send over OTLP, as a collector would.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = [];
    private readonly WebApplication app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            received.Enqueue((signal, body.ToArray()));
        });
    }

    /// <summary>The settings that make an instance send everything here, four times a second.</summary>
    public string[] Settings =>
    [
        $"OTEL_EXPORTER_OTLP_ENDPOINT={app.Urls.Single()}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_METRIC_EXPORT_INTERVAL=250",
    ];

    /// <summary>All that came, byte for byte.</summary>
    public IEnumerable<byte[]> Bodies => received.Select(each => each.Body);

    /// <summary>The spans: the name of their source, theirs, and what they carry.</summary>
    public IEnumerable<(string Source, string Name, Dictionary<string, string> Attributes)> Spans =>
        from scope in Of("traces").SelectMany(message => message.Path(1, 2))
        from span in scope.All(2)
        select (scope.All(1).Single().Text(1), span.Text(5), span.Attributes(9));

    /// <summary>The lines of the log: their category, how severe they are, and what they carry.</summary>
    public IEnumerable<(string Category, string Severity, Dictionary<string, string> Attributes)> Lines =>
        from scope in Of("logs").SelectMany(message => message.Path(1, 2))
        from line in scope.All(2)
        select (scope.All(1).Single().Text(1), line.Text(3), line.Attributes(6));

    /// <summary>The samples of all metrics under the names that Prometheus gives them.</summary>
    public IReadOnlyList<MetricSample> Samples =>
    [
        .. from resource in Of("metrics").SelectMany(message => message.All(1))
           let instance = resource.Path(1).Single().Attributes(1)["service.instance.id"]
           from metric in resource.Path(2, 2)
           from sample in MetricSample.Of(metric, instance)
           select sample,
    ];

    /// <summary>Starts it.</summary>
    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<ProtoMessage> Of(string signal) =>
        received.Where(each => each.Signal == signal).Select(each => new ProtoMessage(each.Body));
}
