using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using System.Collections.Concurrent;
using System.Reflection;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What the pipeline answers where no endpoint returned an error: for a status, an exception, a missing scope or a
/// parameter that did not bind. Generated from the <c>from</c> members of a catalog.
/// </summary>
public abstract class ErrorMapper
{
    private readonly ExceptionMap all = new();
    private readonly ConcurrentDictionary<string, ErrorTemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<ErrorResult>> policies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Func<ErrorResult>> roles = new(StringComparer.Ordinal);

    /// <summary>Creates the mapper of a catalog.</summary>
    /// <param name="catalog">The catalog.</param>
    protected ErrorMapper(ErrorCatalog catalog)
    {
        Catalog = catalog;
        Inherited = new(catalog);
        FrameworkExceptions.AddTo(all, FromStatus);
    }

    /// <summary>The catalog whose errors are answered.</summary>
    public ErrorCatalog Catalog { get; }

    /// <summary>The errors that the catalog has from others.</summary>
    internal InheritedErrors Inherited { get; }

    /// <summary>The name of the class that has the ErrorCatalog attribute, in which the results are nested.</summary>
    internal string Family => Anchor?.Name ?? "ApiErrors";

    private Type? Anchor => FromStatus(500).GetType().DeclaringType;

    /// <summary>What the catalog itself maps.</summary>
    internal ExceptionMap Exceptions { get; } = new();

    /// <summary>The precomputed answer of a generated result's type.</summary>
    /// <param name="error">The type.</param>
    /// <returns>The template; null where it is no result of this catalog.</returns>
    internal ErrorTemplate? TemplateOf(Type error) =>
        error.DeclaringType == Anchor && error.GetCustomAttribute<ErrorCodeAttribute>(inherit: false) is { } code
        ? ErrorTemplate.Of(Catalog, code.Wire ?? code.Code)
        : null;

    /// <summary>The error for a status that something other than the catalog set.</summary>
    /// <param name="status">The status; anything outside 400–599 counts as 500.</param>
    /// <returns>The error to answer.</returns>
    public abstract ErrorResult FromStatus(int status);

    /// <summary>The error for a caller who lacks a scope; without such an entry, the one for status 403.</summary>
    /// <param name="scope">The missing scope.</param>
    /// <returns>The error to answer.</returns>
    public virtual ErrorResult FromMissingScope(string scope) => FromStatus(403);

    /// <summary>The error for a caller who fails an authorization policy; without such an entry, the one for status 403.</summary>
    /// <param name="policy">The policy's name, in any case as in the framework.</param>
    /// <returns>The error to answer.</returns>
    public ErrorResult FromPolicy(string policy) => policies.TryGetValue(policy, out var create) ? create() : FromStatus(403);

    /// <summary>The error for a caller who lacks a role; without such an entry, the one for status 403.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The error to answer.</returns>
    public ErrorResult FromRole(string role) => roles.TryGetValue(role, out var create) ? create() : FromStatus(403);

    /// <summary>Whether the catalog has an entry for a policy or role.</summary>
    internal bool HasRefusals => policies.Count + roles.Count > 0;

    /// <summary>The policies that the catalog has an entry for.</summary>
    internal IReadOnlyCollection<string> Policies => policies.Keys;

    /// <summary>The errors for what authorization asks: the entry of the policy, else those of the roles that it requires.</summary>
    /// <param name="demand">What is asked.</param>
    /// <returns>The errors; among them null where the catalog has no entry for something.</returns>
    internal IEnumerable<ErrorResult?> FromDemand(AccessDemand demand)
    {
        if (demand.Policy is { } policy && policies.TryGetValue(policy, out var create))
        {
            return [create()];
        }

        return demand.Requirements is null ? [null] : demand.Further.Select(FromRequirement);
    }

    private ErrorResult? FromRequirement(IAuthorizationRequirement requirement) =>
        (requirement as RolesAuthorizationRequirement)?.AllowedRoles.FirstOrDefault(roles.ContainsKey) is { } role ? roles[role]() : null;

    /// <summary>The error for a parameter that did not bind; without such an entry, the one for status 400.</summary>
    /// <param name="detail">What did not bind and what was expected, in words of our own.</param>
    /// <returns>The error to answer.</returns>
    public virtual ErrorResult FromBinding(string detail) => FromStatus(400);

    /// <summary>The most violations that an answer lists; 0 where the catalog has no <c>from.validation</c>.</summary>
    public virtual int MaxViolations => 0;

    /// <summary>The error for a request that is not valid, with what is wrong; without such an entry, none.</summary>
    /// <param name="violations">What is wrong.</param>
    /// <returns>The error to answer; null where <see cref="MaxViolations"/> is 0.</returns>
    public virtual ErrorResult? FromViolations(ErrorViolations violations) => null;

    /// <summary>The error for an exception, by its nearest mapped type.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The error to answer; that for status 500 where no type is mapped.</returns>
    public ErrorResult FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        
        // Neither the catalog nor the framework's own knowledge asks the request.
        return all.Find(exception, context: null!)!;
    }

    /// <summary>
    /// The error that a problem of RFC 9457 names: by its member <c>code</c>, else by its type's URI, with the fields that it
    /// carries; else the one for its status. A name counts where it agrees with the status: what another service calls so is
    /// never more worth a retry than its status says.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The error to answer. Nothing of the problem's texts is in it, save for fields that the catalog has.</returns>
    public ErrorResult FromProblem(ProblemDetails problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return NamedProblem.Find(Catalog, problem) is { } error
            && (problem.Status ?? error.Status) == error.Status
            && ReceivedError.Of(TemplateOf(error.Code), problem.Extensions) is { } received
                ? received
                : FromStatus(problem.Status ?? 500);
    }

    private ErrorTemplate TemplateOf(string code) =>
        templates.GetOrAdd(code, static (code, catalog) => ErrorTemplate.Of(catalog, code), Catalog);

    /// <summary>Maps an exception type of the catalog (<c>from.exceptions</c>).</summary>
    /// <typeparam name="TException">The type; the nearest mapped base type of what was thrown wins.</typeparam>
    /// <param name="create">Makes the error.</param>
    protected void Map<TException>(Func<TException, ErrorResult> create)
        where TException : Exception
    {
        Exceptions.Add<TException>((exception, _) => create(exception));
        all.Add<TException>((exception, _) => create(exception));
    }

    /// <summary>Maps an authorization policy of the catalog (<c>from.policies</c>).</summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="create">Makes the error.</param>
    protected void MapPolicy(string policy, Func<ErrorResult> create) => policies.Add(policy, create);

    /// <summary>Maps a role of the catalog (<c>from.roles</c>).</summary>
    /// <param name="role">The role.</param>
    /// <param name="create">Makes the error.</param>
    protected void MapRole(string role, Func<ErrorResult> create) => roles.Add(role, create);
}
