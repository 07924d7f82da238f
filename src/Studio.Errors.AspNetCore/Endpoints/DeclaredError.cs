using Microsoft.AspNetCore.Http.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>Endpoint metadata: an error that the endpoint can answer.</summary>
/// <param name="template">The precomputed answer.</param>
internal sealed class DeclaredError(ErrorTemplate template) : IErrorDeclaration, IProducesResponseTypeMetadata
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
