using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>The meter <c>Studio.Errors</c>, the tags of the framework's request metric, and those of the request's activity.</summary>
internal sealed class ErrorMetrics : IDisposable
{
    private const string CodeTag = "error.code";

    private readonly Meter meter;
    private readonly Counter<long> answered;
    private readonly Counter<long> drifted;

    public ErrorMetrics(IMeterFactory meters)
    {
        meter = meters.Create(ErrorEvents.Category);
        answered = meter.CreateCounter<long>("studio.errors.answered", "{error}", "Errors answered, by code and route.");
        drifted = meter.CreateCounter<long>(
            "studio.errors.drift",
            "{error}",
            "Errors that an endpoint answers but does not declare, or that had to be replaced.");
    }

    /// <summary>Counts an error, and names it to whoever measures or traces the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The error.</param>
    /// <param name="requestId">The request's id.</param>
    public void Answered(HttpContext context, ErrorDefinition error, string requestId)
    {
        if (answered.Enabled)
        {
            answered.Add(1, new(CodeTag, error.Code), new("http.route", RequestRoute.Of(context)));
        }

        // What failed, error.type, is the framework's to say.
        context.Features.Find<IHttpMetricsTagsFeature>()?.Tags.Add(new(CodeTag, error.Code));
        TagActivity(context, error, requestId);
    }

    /// <summary>Counts a drift.</summary>
    /// <param name="context">The request.</param>
    /// <param name="error">The error that was answered.</param>
    /// <param name="kind"><c>undeclared</c> or <c>replaced</c>.</param>
    public void Drifted(HttpContext context, ErrorDefinition error, string kind) =>
        drifted.Add(1, new(CodeTag, error.Code), new("http.route", RequestRoute.Of(context)), new("kind", kind));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private static void TagActivity(HttpContext context, ErrorDefinition error, string requestId)
    {
        if ((context.Features.Find<IHttpActivityFeature>()?.Activity ?? Activity.Current) is { } activity)
        {
            activity.SetTag(CodeTag, error.Code);
            activity.SetTag("request.id", requestId);
        }
    }
}
