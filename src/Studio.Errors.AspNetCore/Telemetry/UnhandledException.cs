using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Tells of an exception that nobody in the application handled, as the framework's own handlers do: tracing and APM agents
/// listen to its diagnostic event, and the metric of the request names the type. The host, which would tell them, never
/// sees the exception.
/// </summary>
/// <param name="listener">The host's; null where it has none.</param>
internal sealed class UnhandledException(DiagnosticListener? listener)
{
    private const string EventName = "Microsoft.AspNetCore.Diagnostics.UnhandledException";
    private const string TypeTag = "error.type";

    /// <summary>Tells of it once.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exception">What was thrown.</param>
    public void Tell(HttpContext context, Exception exception)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } metric && !metric.Tags.Any(tag => tag.Key == TypeTag))
        {
            metric.Tags.Add(new(TypeTag, exception.GetType().FullName));
        }

        if (listener?.IsEnabled(EventName) is true)
        {
            Write(listener, context, exception);
        }
    }

    [UnconditionalSuppressMessage(
        "Trimming", "IL2026", Justification = "The event carries objects that listeners know; its own two members are kept.")]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(Happening))]
    private static void Write(DiagnosticListener listener, HttpContext context, Exception exception) =>
        listener.Write(EventName, new Happening(context, exception));

    // Listeners look for members of the names that the framework gives them, in any case.
    private sealed record Happening(HttpContext HttpContext, Exception Exception);
}
