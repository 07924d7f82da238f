using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Endpoint metadata: an error that the endpoint can answer. It is an API, then: no cookie scheme redirects it to a page.
/// </summary>
/// <param name="template">The precomputed answer.</param>
internal sealed class DeclaredError(ErrorTemplate template)
    : IErrorDeclaration, IProducesResponseTypeMetadata, IDisableCookieRedirectMetadata
{
    /// <inheritdoc/>
    public ErrorTemplate Template { get; } = template;

    /// <inheritdoc/>
    public Type? Type => null;

    /// <inheritdoc/>
    public int StatusCode => Template.Definition.Status;

    /// <inheritdoc/>
    public IEnumerable<string> ContentTypes => [Template.Definition.Envelope.MediaType];

    /// <summary>Text for a debugger.</summary>
    /// <returns>What is declared.</returns>
    public override string ToString() => $"Error: {Template.Definition}";
}
