using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>One catalog as it answers in this application: its mapper and the options it was added with.</summary>
internal sealed class ErrorResponder
{
    private readonly ExceptionMap exceptions = new();

    public ErrorResponder(ErrorMapper mapper, ErrorHandlingOptions options)
    {
        Mapper = mapper;
        Options = options;
        Prefixes = [.. options.PathPrefixes.Select(prefix => new PathString(prefix.TrimEnd('/')))];
        exceptions.AddAll(mapper.Exceptions);
        exceptions.AddAll(options.Exceptions);
    }

    public ErrorMapper Mapper { get; }

    public ErrorHandlingOptions Options { get; }

    /// <summary>The path prefixes; empty where the catalog answers every path.</summary>
    public PathString[] Prefixes { get; }

    /// <summary>Whether the catalog answers a path.</summary>
    /// <param name="path">The path as the client sent it.</param>
    /// <returns>True where no prefix is set or one of them leads the path.</returns>
    public bool Covers(PathString path)
    {
        foreach (var prefix in Prefixes)
        {
            if (path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return Prefixes.Length == 0;
    }

    /// <summary>The error for an exception: the nearest type of options and catalog together.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The error.</returns>
    public ErrorResult FromException(Exception exception) => exceptions.Find(exception)!;

    /// <summary>The error for a caller who is known and may not: the first scope that is missing, if one is.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The error.</returns>
    public ErrorResult Forbidden(HttpContext context)
    {
        foreach (var scope in RequiredScopes.Of(context.GetEndpoint()))
        {
            if (!CallerScopes.Include(context.User, scope, Options.ScopeClaimTypes))
            {
                return Mapper.FromMissingScope(scope);
            }
        }

        return Mapper.FromStatus(StatusCodes.Status403Forbidden);
    }
}
