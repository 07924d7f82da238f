using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The diagnostic source that the server is given: passes on what it tells, and has refused requests answered. To subscribe to the host's
/// listener for this one event would have the host ask, several times in every request, whether anybody wants its events.
/// </summary>
/// <param name="host">The host's; null where it has none.</param>
/// <param name="services">The application's services.</param>
internal sealed class RefusedRequestSource(DiagnosticListener? host, IServiceProvider services) : DiagnosticSource
{
    private const string Reason = "The same as of the class that it derives from.";

    /// <inheritdoc/>
    public override bool IsEnabled(string name) => name == RefusedRequests.Event || host?.IsEnabled(name) is true;

    /// <inheritdoc/>
    public override bool IsEnabled(string name, object? arg1, object? arg2 = null) =>
        name == RefusedRequests.Event || host?.IsEnabled(name, arg1, arg2) is true;

    /// <inheritdoc/>
    [RequiresUnreferencedCode(Reason)]
    public override void Write(string name, object? value)
    {
        if (name == RefusedRequests.Event)
        {
            services.GetRequiredService<RefusedRequests>().Answer(value);
        }

        if (host?.IsEnabled(name) is true)
        {
            host.Write(name, value);
        }
    }

    /// <inheritdoc/>
    public override void OnActivityImport(Activity activity, object? payload) => host?.OnActivityImport(activity, payload);

    /// <inheritdoc/>
    public override void OnActivityExport(Activity activity, object? payload) => host?.OnActivityExport(activity, payload);
}
