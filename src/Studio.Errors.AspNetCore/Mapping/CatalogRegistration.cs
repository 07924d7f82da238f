using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>A catalog that was added to the services, once however often <c>AddXErrors()</c> is called for it.</summary>
/// <param name="Mapper">The catalog's mapper.</param>
internal sealed record CatalogRegistration(ErrorMapper Mapper)
{
    /// <summary>Makes the responder, with the options as they stand once all services are known.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The responder.</returns>
    public ErrorResponder Respond(IServiceProvider services)
    {
        // What names no catalog holds for each of them; of the calls of AddXErrors, only those for this one.
        var setups = services.GetServices<IConfigureOptions<ErrorHandlingOptions>>()
            .Where(setup => setup is not Setup own || own.Mapper == Mapper);
        var factory = new OptionsFactory<ErrorHandlingOptions>(
            setups,
            services.GetServices<IPostConfigureOptions<ErrorHandlingOptions>>(),
            services.GetServices<IValidateOptions<ErrorHandlingOptions>>());
        return new(Mapper, factory.Create(Options.DefaultName));
    }

    /// <summary>What one call of <c>AddXErrors()</c> sets.</summary>
    /// <param name="mapper">The catalog's mapper.</param>
    /// <param name="configure">Changes the options.</param>
    internal sealed class Setup(ErrorMapper mapper, Action<ErrorHandlingOptions> configure) : IConfigureOptions<ErrorHandlingOptions>
    {
        public ErrorMapper Mapper => mapper;

        /// <inheritdoc/>
        public void Configure(ErrorHandlingOptions options) => configure(options);
    }
}
