using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore;

/// <summary>What a caller of an endpoint must bring, and every error that it can answer.</summary>
/// <param name="Errors">
/// The errors, by status and code: those that the endpoint declares, and those that the pipeline answers for it because of
/// its key, scopes, rate limit and parameters.
/// </param>
/// <param name="Scopes">The scopes that it requires, in the order of their declaration.</param>
/// <param name="NeedsCredentials">Whether a caller must send a key or token.</param>
public sealed record EndpointContract(IReadOnlyList<ErrorDefinition> Errors, IReadOnlyList<string> Scopes, bool NeedsCredentials)
{
    /// <summary>
    /// The class that has the <see cref="ErrorCatalogAttribute"/>, where the application has several catalogs, so that
    /// their codes can be told apart; null where it has one.
    /// </summary>
    public string? Family { get; private init; }

    /// <summary>The catalog that covers the endpoint; null where none does.</summary>
    public ErrorCatalog? Catalog { get; private init; }

    /// <summary>
    /// Those of the errors that the endpoint itself declares, by what its method returns or in its metadata, by status and code.
    /// </summary>
    public IReadOnlyList<ErrorDefinition> Declared { get; private init; } = [];

    /// <summary>
    /// The errors that the pipeline answers for endpoints, so that none need declare them; some of them not for this one. Who answers
    /// any other error without declaring it has drifted.
    /// </summary>
    public IReadOnlyList<ErrorDefinition> OfPipeline { get; private init; } = [];

    /// <summary>
    /// Whether the endpoint answers errors of its own (<see cref="WithoutErrorEnvelopeAttribute"/>,
    /// <see cref="ErrorHandlingOptions.ExceptPaths"/>, the framework's SkipStatusCodePages, health checks, gRPC): the errors are
    /// then only those that it declares, and it has others beside them.
    /// </summary>
    public bool HasOwnErrors { get; private init; }

    /// <summary>Reads the contract of the endpoint that a description was made of.</summary>
    /// <param name="description">The description.</param>
    /// <param name="services">The application's services, to which a catalog was added.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="InvalidOperationException">No catalog was added: <c>AddXErrors()</c> is missing.</exception>
    public static EndpointContract Of(ApiDescription description, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(description);
        return Of(EndpointOf(description, services), services);
    }

    /// <summary>Reads the contract of an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="services">The application's services, to which a catalog was added.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="InvalidOperationException">No catalog was added: <c>AddXErrors()</c> is missing.</exception>
    public static EndpointContract Of(Endpoint endpoint, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var answerable = services.GetService<AnswerableErrors>()
            ?? throw new InvalidOperationException(
                "No error catalog was added to the services; call the generated AddXErrors(), such as AddApiErrors().");
        return new(
            Sorted(answerable.Of(endpoint).Values.Select(template => template.Definition)),
            RequiredScopes.Of(endpoint),
            answerable.Access.NeedsCredentials(endpoint))
        {
            Declared = Sorted(services.GetRequiredService<DeclaredErrors>().Of(endpoint).Values.Select(template => template.Definition)),
            OfPipeline = Sorted(answerable.ImpliedOf(endpoint)),
            Family = answerable.FamilyOf(endpoint),
            Catalog = answerable.CatalogOf(endpoint),
            HasOwnErrors = answerable.HasOwn(endpoint),
        };
    }

    private static ErrorDefinition[] Sorted(IEnumerable<ErrorDefinition> errors) =>
        [.. errors.OrderBy(error => error.Status).ThenBy(error => error.Code, StringComparer.Ordinal)];

    // A handler's description keeps its endpoint's metadata; that of a controller lacks what was put on the endpoint later, as
    // by MapControllers().ProducesError(), so it is looked up.
    private static Endpoint EndpointOf(ApiDescription description, IServiceProvider services)
    {
        var action = description.ActionDescriptor;
        return services.GetRequiredService<EndpointDataSource>().Endpoints
            .FirstOrDefault(endpoint => endpoint.Metadata.GetMetadata<ActionDescriptor>() == action)
            ?? new RouteEndpoint(
                static _ => Task.CompletedTask,
                RoutePatternFactory.Parse("/" + description.RelativePath),
                order: 0,
                new EndpointMetadataCollection(action.EndpointMetadata),
                action.DisplayName);
    }
}
