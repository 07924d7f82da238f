using Studio.Errors.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the pipeline of an error catalog. The generated <c>AddXErrors()</c> calls it.</summary>
public static class ErrorHandlingServiceCollectionExtensions
{
    /// <summary>Answers every error of the application, or of some paths, in the envelope of a catalog.</summary>
    /// <param name="services">The services.</param>
    /// <param name="mapper">The catalog's mapper.</param>
    /// <param name="configure">Changes the options.</param>
    /// <returns>The services, to go on.</returns>
    public static IServiceCollection AddErrorHandling(
        this IServiceCollection services,
        ErrorMapper mapper,
        Action<ErrorHandlingOptions>? configure = null) => throw new NotImplementedException();
}
