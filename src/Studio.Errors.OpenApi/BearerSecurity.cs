using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>The credentials and scopes that an operation asks for.</summary>
internal static class BearerSecurity
{
    private const string Scheme = "bearer";

    /// <summary>The requirement of an operation; the scheme is described where it is first required.</summary>
    public static OpenApiSecurityRequirement Requiring(IReadOnlyList<string> scopes, OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key or token. The scopes of an operation are those that it must have.",
        });
        return new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [.. scopes] };
    }
}
