using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>Puts the pipeline around everything that the application adds, wherever <c>AddXErrors()</c> was called.</summary>
/// <param name="refused">Answers what never reaches the pipeline.</param>
/// <param name="checks">Check the application once it is whole.</param>
internal sealed class ErrorHandlingStartupFilter(RefusedRequests refused, StartChecks checks) : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        refused.Watch(app.ApplicationServices.GetService<DiagnosticListener>());
        app.UseMiddleware<ErrorHandlingMiddleware>();
        next(app);
        checks.Run(app);
    };
}
