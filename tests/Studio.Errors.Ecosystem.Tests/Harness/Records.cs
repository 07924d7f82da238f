using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>
/// What is told of each request, by its trace. The instrumentation listens to the whole process, so there is one for all
/// applications; requests are told apart by the trace id that the test sends.
/// </summary>
internal sealed class Records : BaseProcessor<Activity>
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Activity>> spans = new();
    private readonly TracerProvider tracing;

    private Records() => tracing = Sdk.CreateTracerProviderBuilder()
        .AddAspNetCoreInstrumentation(options => options.RecordException = true)
        .AddProcessor(this)
        .Build();

    public static Records All { get; } = new();

    /// <summary>Keeps a line of the log for the request that is being served.</summary>
    public void Tell(string line)
    {
        if (Activity.Current is { } activity)
        {
            Tell(activity.TraceId.ToHexString(), line);
        }
    }

    public void Tell(string trace, string line) => lines.GetOrAdd(trace, _ => new()).Enqueue(line);

    /// <summary>The lines of a request, once it has ended.</summary>
    public IReadOnlyList<string> Lines(string trace) => lines.TryGetValue(trace, out var told) ? [.. told] : [];

    /// <summary>The server's span of a request, once it has ended: later than its answer.</summary>
    public Task<Activity> SpanAsync(string trace) => Ended(trace).Task.WaitAsync(TimeSpan.FromSeconds(30));

    public override void OnEnd(Activity data)
    {
        if (data.Kind == ActivityKind.Server)
        {
            Ended(data.TraceId.ToHexString()).TrySetResult(data);
        }
    }

    protected override void Dispose(bool disposing)
    {
        tracing.Dispose();
        base.Dispose(disposing);
    }

    private TaskCompletionSource<Activity> Ended(string trace) => spans.GetOrAdd(trace, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
