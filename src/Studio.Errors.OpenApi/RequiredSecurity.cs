using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>The credentials and scopes that an operation asks for.</summary>
internal static class RequiredSecurity
{
    private const string Bearer = "bearer";

    /// <summary>
    /// Adds the scopes to the schemes that the application described itself; without any, a Bearer scheme is described where
    /// it is first required.
    /// </summary>
    public static void Describe(
        OpenApiOperation operation,
        IReadOnlyList<string> scopes,
        OpenApiDocument document,
        OpenApiSpecVersion version)
    {
        if (operation.Security is not { Count: > 0 } own)
        {
            operation.Security = [
                new() { [ReferenceToBearer(document)] = [.. TakesScopes(SecuritySchemeType.Http, version) ? scopes : []] }
            ];
            return;
        }

        foreach (var (scheme, listed) in own.SelectMany(requirement => requirement))
        {
            if (scheme.Type is { } type && TakesScopes(type, version))
            {
                listed.AddRange(scopes.Except(listed, StringComparer.Ordinal).ToArray());
            }
        }
    }

    private static OpenApiSecuritySchemeReference ReferenceToBearer(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key or token. The scopes of an operation are those that it must have.",
        });
        return new(Bearer, document);
    }

    // Before 3.1 the list had to be empty for schemes that know no scopes.
    private static bool TakesScopes(SecuritySchemeType type, OpenApiSpecVersion version) =>
        type is SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect || version >= OpenApiSpecVersion.OpenApi3_1;
}
