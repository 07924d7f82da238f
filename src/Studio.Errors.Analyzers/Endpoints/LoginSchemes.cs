using Microsoft.CodeAnalysis;

namespace Studio.Errors.Analyzers;

/// <summary>Authentication schemes that answer a challenge with a redirect to a login, and not with a status.</summary>
internal static class LoginSchemes
{
    private static readonly string[] registrations =
    [
        "AddCookie", "AddIdentityCookies", "AddApplicationCookie", "AddIdentity", "AddDefaultIdentity", "AddOAuth", "AddOpenIdConnect",
        "AddWsFederation", "AddSaml2", "AddGoogle", "AddFacebook", "AddMicrosoftAccount", "AddTwitter", "AddMicrosoftIdentityWebApp",
        "AddMicrosoftIdentityWebAppAuthentication", "AddRemoteScheme",
    ];

    /// <summary>Whether the application adds one: then a challenge without a scheme may be such a redirect.</summary>
    public static bool AreIn(Compilation compilation, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Heeding(cancellation).Any(tree => registrations.Any(name => tree.Tokens(name, cancellation).Any()));
}
