using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace StudioApi;

/// <summary>
/// Traces, metrics and logs over OTLP, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says to whom; otherwise nothing is measured.
/// </summary>
internal static class Telemetry
{
    /// <summary>Adds it. All settings are OpenTelemetry's own environment variables.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "studio-api"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Npgsql", "System.Net.Http"))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddMeter("Studio.Errors", "Npgsql", "System.Net.Http", RedisWindows.MeterName))
            .WithLogging()
            .UseOtlpExporter();
    }
}
