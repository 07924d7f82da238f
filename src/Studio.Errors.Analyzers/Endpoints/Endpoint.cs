using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>One endpoint: a call of <c>MapGet</c> and its like, or an action of a controller.</summary>
/// <param name="Place">The name that stands for it: that of the Map method, or the action's.</param>
/// <param name="Handlers">What handles its requests; more than one where the code chooses.</param>
/// <param name="Conventions">What attributes, the builder and its groups add.</param>
internal sealed record Endpoint(SyntaxNodeOrToken Place, ImmutableArray<Handler> Handlers, Conventions Conventions)
{
    /// <summary>Where to report something about the whole.</summary>
    public Location Location => Place.GetLocation()!;
}

/// <summary>A function that handles requests.</summary>
/// <param name="Symbol">The lambda, local function or method.</param>
/// <param name="Lambda">The lambda's operation; null for anything with a declaration.</param>
internal sealed record Handler(IMethodSymbol Symbol, IAnonymousFunctionOperation? Lambda);

/// <summary>A scope that an endpoint requires.</summary>
/// <param name="Scope">The scope; null where it isn't a constant.</param>
/// <param name="Place">The attribute, or the call that requires it.</param>
/// <param name="IsOfGroup">Whether a group or a controller class requires it, for all its endpoints.</param>
/// <param name="Level">How far from the endpoint: 0 is on itself.</param>
internal sealed record RequiredScope(string? Scope, SyntaxNode Place, bool IsOfGroup, int Level);

/// <summary>A policy that callers of an endpoint must meet, or roles of which they must have one.</summary>
/// <param name="Policy">The policy's name; null for roles.</param>
/// <param name="Roles">The roles; none for a policy.</param>
/// <param name="Place">The attribute, or the call that requires it.</param>
/// <param name="IsOfGroup">Whether a group or a controller class requires it, for all its endpoints.</param>
internal sealed record RequiredAccess(string? Policy, IReadOnlyList<string> Roles, SyntaxNode Place, bool IsOfGroup);

/// <summary>An error that <c>ProducesError</c> declares.</summary>
/// <param name="Error">The generated result.</param>
/// <param name="Place">The attribute, or the call.</param>
/// <param name="IsOfGroup">Whether it is declared for all endpoints of a group, class or filter.</param>
internal sealed record DeclaredError(INamedTypeSymbol Error, SyntaxNode Place, bool IsOfGroup);
