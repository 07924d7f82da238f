using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>Puts the pipeline around everything that the application adds, wherever <c>AddXErrors()</c> was called.</summary>
/// <param name="checks">Check the application once it is whole.</param>
internal sealed class ErrorHandlingStartupFilter(StartChecks checks) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        var services = app.ApplicationServices;
        app.Use(inner => new ErrorHandlingMiddleware(
            inner,
            services.GetRequiredService<ErrorResponders>(),
            services.GetRequiredService<SafetyNet>(),
            services.GetRequiredService<DriftSentinel>(),
            services.GetRequiredService<ErrorTelemetry>()).InvokeAsync);
        next(app);
        checks.Run(app);
    };
}
