using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Studio.Errors.AspNetCore;

/// <summary>Puts the pipeline around everything that the application adds, wherever <c>AddXErrors()</c> was called.</summary>
internal sealed class ErrorHandlingStartupFilter : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ErrorHandlingMiddleware>();
        next(app);
    };
}
