using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Studio.Errors.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pipeline of an error catalog. The generated <c>AddXErrors()</c> calls it.</summary>
public static class ErrorHandlingServiceCollectionExtensions
{
    /// <summary>Answers every error of the application, or of some paths, in the envelope of a catalog.</summary>
    /// <remarks>
    /// Without path prefixes it also replaces the HTML error pages of a website in the same application. Several catalogs
    /// need prefixes that don't overlap; otherwise the application does not start. A second call for the same catalog adds
    /// to its options, and so does <c>services.Configure&lt;ErrorHandlingOptions&gt;(…)</c>, for every catalog: in a test, too.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="mapper">The catalog's mapper.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The services, to go on.</returns>
    public static IServiceCollection AddErrorHandling(
        this IServiceCollection services,
        ErrorMapper mapper,
        Action<ErrorHandlingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(mapper);
        if (!services.Any(service => service.ServiceType == typeof(ErrorResponders)))
        {
            AddPipeline(services);
        }

        if (configure is not null)
        {
            services.AddSingleton<IConfigureOptions<ErrorHandlingOptions>>(new CatalogRegistration.Setup(mapper, configure));
        }

        if (!services.Any(service => service.ServiceType == typeof(CatalogRegistration)
            && (service.ImplementationInstance as CatalogRegistration)?.Mapper == mapper))
        {
            var registration = new CatalogRegistration(mapper);
            services.AddSingleton(registration).AddSingleton(registration.Respond);
        }

        return services;
    }

    private static void AddPipeline(IServiceCollection services)
    {
        // First in the list is outermost in the pipeline: even host filtering, which the host adds itself, lies within.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, ErrorHandlingStartupFilter>(static each => new(
            each.GetRequiredService<StartChecks>())));
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        PipelineServices.Add(services);
        services.AddSingleton<IDeveloperPageExceptionFilter, DeveloperPageFilter>();
        services.AddSingleton<IAuthorizationHandler, ScopeRequirementHandler>();
        services.AddSingleton<IAuthorizationHandler, AccessDecisionHandler>();
        services.AddSingleton<MatcherPolicy, PreferredErrorPolicy>();
        services.AddSingleton<MatcherPolicy, ThrownErrorPolicy>();
        services.AddSingleton<IApiDescriptionProvider, ErrorDescriptionProvider>();

        // First, before the framework's own: it takes only what the catalog answers.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ValidationProblemWriter>());
        services.AddSingleton<IErrorViolations, ErrorViolationsFactory>();
        services.PostConfigure<ApiBehaviorOptions>(ModelStateFaults.Watch);

        // What the binder throws is caught where the endpoint ends: it tells the place in the body, which a bare status does not.
        services.PostConfigure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.PostConfigure<RateLimiterOptions>(RateLimiterRejection.Configure);
    }
}
