using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The diagnostic source that the server is given: passes on what it tells, and has refused requests answered. To subscribe to the host's
/// listener for this one event would have the host ask, several times in every request, whether anybody wants its events.
/// </summary>
/// <param name="host">What was registered before, the host's listener as a rule; null where there is none.</param>
/// <param name="services">The application's services.</param>
internal sealed class RefusedRequestSource(DiagnosticSource? host, IServiceProvider services) : DiagnosticSource
{
    private const string Reason = "The same as of the class that it derives from.";

    private RefusedRequests? refused;

    /// <summary>Takes the place of the source that is registered, the host's or the application's own, and passes all on to it.</summary>
    /// <param name="services">The services of the application.</param>
    public static void AddTo(IServiceCollection services)
    {
        var before = services.LastOrDefault(static each => each.ServiceType == typeof(DiagnosticSource) && !each.IsKeyedService);
        services.AddSingleton<DiagnosticSource>(each => new RefusedRequestSource(
            before?.ImplementationInstance as DiagnosticSource
            ?? before?.ImplementationFactory?.Invoke(each) as DiagnosticSource
            ?? each.GetService<DiagnosticListener>(),
            each));
    }

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
            (refused ??= services.GetRequiredService<RefusedRequests>()).Answer(value);
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
