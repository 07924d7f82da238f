using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The parts of the pipeline, each made by its constructor in plain sight: a container that looks constructors up and calls them by
/// reflection makes every start wait for it.
/// </summary>
internal static class PipelineServices
{
    /// <summary>Adds them.</summary>
    /// <param name="services">The application's services.</param>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ErrorResponders>(static each => new(each.GetServices<ErrorResponder>()));
        services.AddSingleton<DeclaredErrors>(static each => new(each.GetRequiredService<ErrorResponders>()));
        services.AddSingleton<AnswerableErrors>(static each => new(
            each.GetRequiredService<ErrorResponders>(),
            each.GetRequiredService<DeclaredErrors>(),
            each.GetRequiredService<IOptions<RateLimiterOptions>>(),
            each.GetRequiredService<IOptions<AuthorizationOptions>>()));
        services.AddSingleton<ErrorMetrics>(static each => new(each.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>()));
        services.AddSingleton<ErrorTelemetry>(static each => new(
            each.GetRequiredService<ErrorMetrics>(), each.GetRequiredService<ILoggerFactory>(), each.GetServices<IErrorAnswerObserver>()));
        services.AddSingleton<DriftSentinel>(static each => new(
            each.GetRequiredService<ErrorTelemetry>(), each.GetRequiredService<AnswerableErrors>()));
        services.AddSingleton<UnhandledException>(static each => new(each.GetService<DiagnosticListener>()));
        services.AddSingleton<SafetyNet>(static each => new(
            each.GetRequiredService<DriftSentinel>(),
            each.GetRequiredService<ErrorTelemetry>(),
            each.GetRequiredService<UnhandledException>(),
            each.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RefusedRequests>(static each => new(
            each.GetRequiredService<ErrorResponders>(), each.GetRequiredService<ErrorTelemetry>()));
        RefusedRequestSource.AddTo(services);
        AddChecks(services);
    }

    private static void AddChecks(IServiceCollection services)
    {
        services.AddSingleton<ScopeCheck>(static each => new(
            each.GetRequiredService<ErrorResponders>(),
            each.GetRequiredService<DeclaredErrors>(),
            each.GetRequiredService<ErrorTelemetry>()));
        services.AddSingleton<DocumentationCheck>(static each => new(
            each.GetServices<ErrorResponder>(),
            each.GetRequiredService<ErrorTelemetry>(),
            each.GetRequiredService<IOptions<HostFilteringOptions>>()));
        services.AddSingleton<ProblemDetailsCheck>(static each => new(
            each.GetServices<ErrorResponder>(),
            each.GetRequiredService<ErrorTelemetry>(),
            each.GetRequiredService<IOptions<ProblemDetailsOptions>>()));
        services.AddSingleton<StartChecks>(static each => new(
            each.GetRequiredService<ScopeCheck>(),
            each.GetRequiredService<DocumentationCheck>(),
            each.GetRequiredService<ProblemDetailsCheck>()));
    }
}
