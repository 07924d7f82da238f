using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Studio.Errors;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What the generated <c>AddXErrors</c> of a client stands on.</summary>
public static class ErrorHttpClientBuilderExtensions
{
    /// <summary>
    /// Makes a client treat the errors of a catalog: a request is sent again where the code says that this helps, and what
    /// remains an error is thrown as the typed exception, whatever sits on the client. Each retry is logged under
    /// <c>Studio.Errors.Client</c>. All handlers that the factory makes for the client share one budget of retries.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="catalog">The catalog of the API that the client calls, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="createException">Creates the exception of an error response.</param>
    /// <param name="configure">Changes the options, which are named by the client.</param>
    /// <returns>The same client, for chaining.</returns>
    /// <exception cref="InvalidOperationException">The client treats errors already; a second handler would retry again.</exception>
    public static IHttpClientBuilder AddErrors(
        this IHttpClientBuilder builder,
        ErrorCatalog catalog,
        Func<ErrorResponse, ErrorResponseException> createException,
        Action<ErrorClientOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(createException);
        var name = builder.Name;
        if (builder.Services.Any(service => service.ServiceType == typeof(ErrorRetryBudget) && Equals(service.ServiceKey, name)))
        {
            throw new InvalidOperationException(
                $"The client '{name}' already treats the errors of a catalog. "
                + "Call AddErrors or the generated method once for each client.");
        }

        builder.Services.AddKeyedSingleton(name, (services, _) => new ErrorRetryBudget(OptionsOf(services, name)));
        builder.Services.AddOptions<ErrorClientOptions>(name).Configure(configure ?? (static _ => { }));
        return builder.ConfigureAdditionalHttpMessageHandlers((handlers, services) =>
        {
            var options = OptionsOf(services, name);
            if (options.ThrowErrors)
            {
                handlers.Add(new ErrorThrowHandler(catalog, createException, options.Time));
            }

            handlers.Add(new LoggingRetryHandler(
                catalog,
                options,
                services.GetRequiredKeyedService<ErrorRetryBudget>(name),
                services.GetRequiredService<ILoggerFactory>().CreateLogger(LoggingRetryHandler.Category),
                name));
        });
    }

    private static ErrorClientOptions OptionsOf(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<ErrorClientOptions>>().Get(name);
}
