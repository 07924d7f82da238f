using Microsoft.AspNetCore.Routing;
using Studio.Errors.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Scopes and errors of endpoints and groups.</summary>
public static class ErrorEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Requires scopes of the caller on an endpoint or on every endpoint of a group, but for those that allow anonymous callers
    /// themselves.
    /// </summary>
    /// <typeparam name="TBuilder">The endpoint or group.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="scopes">The scopes, all of which are required.</param>
    /// <returns>The endpoint or group, to go on.</returns>
    /// <exception cref="ArgumentException">No scope is given, which would require nothing.</exception>
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, params string[] scopes)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.Length == 0)
        {
            throw new ArgumentException("Name at least one scope.", nameof(scopes));
        }

        var isOfEndpoint = builder is not (RouteGroupBuilder or ControllerActionEndpointConventionBuilder);
        builder.Add(endpoint =>
        {
            foreach (var scope in scopes)
            {
                endpoint.Metadata.Add(new RequireScopeAttribute(scope) { IsOfEndpoint = isOfEndpoint });
            }
        });
        return builder;
    }

    /// <summary>Leaves the errors of an endpoint, or of every endpoint of a group, as they are; the request id stays.</summary>
    /// <typeparam name="TBuilder">The endpoint or group.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <returns>The endpoint or group, to go on.</returns>
    public static TBuilder WithoutErrorEnvelope<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(static endpoint => endpoint.Metadata.Add(new WithoutErrorEnvelopeAttribute()));
        return builder;
    }

    /// <summary>Declares an error that the endpoint, or every endpoint of the group, can answer.</summary>
    /// <typeparam name="TError">The generated result, such as <c>ApiErrors.NotFound</c>.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <returns>The endpoint or group, to go on.</returns>
    public static IEndpointConventionBuilder ProducesError<TError>(this IEndpointConventionBuilder builder)
        where TError : ErrorResult, IErrorResult<TError> => Declare<IEndpointConventionBuilder, TError>(builder);

    /// <summary>Declares an error that the endpoint, or every endpoint of the group, can answer.</summary>
    /// <typeparam name="TError">The generated result, such as <c>ApiErrors.NotFound</c>.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <returns>The endpoint or group, to go on.</returns>
    public static RouteHandlerBuilder ProducesError<TError>(this RouteHandlerBuilder builder)
        where TError : ErrorResult, IErrorResult<TError> => Declare<RouteHandlerBuilder, TError>(builder);

    /// <summary>Declares an error that the endpoint, or every endpoint of the group, can answer.</summary>
    /// <typeparam name="TError">The generated result, such as <c>ApiErrors.NotFound</c>.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <returns>The endpoint or group, to go on.</returns>
    public static RouteGroupBuilder ProducesError<TError>(this RouteGroupBuilder builder)
        where TError : ErrorResult, IErrorResult<TError> => Declare<RouteGroupBuilder, TError>(builder);

    // One builder type can't be inferred where the error's must be named, hence an overload for each.
    private static TBuilder Declare<TBuilder, TError>(TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
        where TError : ErrorResult, IErrorResult<TError>
    {
        builder.Add(static endpoint => endpoint.Metadata.Add(new DeclaredError(TError.Template)));
        return builder;
    }
}
