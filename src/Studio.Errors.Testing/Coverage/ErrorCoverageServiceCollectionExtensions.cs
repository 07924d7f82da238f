using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Studio.Errors.AspNetCore;
using Studio.Errors.Testing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Watches the errors of a server under test.</summary>
public static class ErrorCoverageServiceCollectionExtensions
{
    /// <summary>
    /// Counts which errors the endpoints of this server answer, against those that they declare, and keeps what its log warns of
    /// with the last errors for the texts of failed assertions. For the services of a test: <c>factory.WithWebHostBuilder</c>.
    /// </summary>
    /// <param name="services">The services of the server, to which a catalog is added.</param>
    /// <param name="coverage">Where to count; null for <see cref="ErrorCoverage.OfProcess"/>.</param>
    /// <returns>The services, to go on.</returns>
    public static IServiceCollection AddErrorCoverage(this IServiceCollection services, ErrorCoverage? coverage = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(static service => service.ServiceType == typeof(CoverageObserver)))
        {
            // Two counts of one answer would be wrong.
            return services;
        }

        services.AddSingleton(provider => new CoverageObserver(coverage ?? ErrorCoverage.OfProcess, provider));
        services.AddSingleton<IErrorAnswerObserver>(static provider => provider.GetRequiredService<CoverageObserver>());
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<CoverageObserver>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILoggerProvider, RequestLog>());
        return services.AddLogging(static logging => logging.AddFilter<RequestLog>(RequestLog.Category, LogLevel.Warning));
    }
}
