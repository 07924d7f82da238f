using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>One catalog as it answers in this application: its mapper and the options it was added with.</summary>
internal sealed class ErrorResponder
{
    // For a code whose message gives a reason, where the application alone knows it.
    private const string Refused = "the request was refused";

    private readonly ExceptionMap mapped = new();
    private readonly ExceptionMap named = new();
    private readonly PathString[] exceptions;

    public ErrorResponder(ErrorMapper mapper, ErrorHandlingOptions options)
    {
        Mapper = mapper;
        Shape = mapper.Catalog.Envelope;
        Options = options;
        Prefixes = PathsOf(options.PathPrefixes, nameof(options.PathPrefixes));
        exceptions = PathsOf(options.ExceptPaths, nameof(options.ExceptPaths));
        FrameworkExceptions.AddTo(mapped, FromStatus);
        mapped.AddAll(mapper.Exceptions);
        mapped.AddAll(options.Exceptions);
        FrameworkExceptions.AddOwn(named, FromStatus);
        named.AddAll(mapper.Exceptions);
        named.AddAll(options.Exceptions);
        named.Forget<Exception>();
        foreach (var add in options.Validations)
        {
            add(mapped, Refuse);
            add(named, Refuse);
        }
    }

    public ErrorMapper Mapper { get; }

    public ErrorHandlingOptions Options { get; }

    /// <summary>The shape of the catalog's answers.</summary>
    public EnvelopeShape Shape { get; }

    /// <summary>The path prefixes; empty where the catalog answers every path.</summary>
    public PathString[] Prefixes { get; }

    // Asked for late: it makes the answer of the code, which a start need not wait for.
    private ErrorDefinition BindingError => field ??= Mapper.FromBinding("").Definition;

    /// <summary>Whether the catalog answers a path.</summary>
    /// <param name="path">The path as the client sent it.</param>
    /// <returns>True where no prefix is set or one of them leads the path, and it isn't left out.</returns>
    public bool Covers(PathString path) => (Prefixes.Length == 0 || Leads(path)) && !Excepts(path);

    /// <summary>Whether a prefix leads a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True where one does.</returns>
    public bool Leads(PathString path) => Leads(Prefixes, path);

    /// <summary>Whether a path is left out.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True where it is.</returns>
    public bool Excepts(PathString path) => Leads(exceptions, path);

    /// <summary>The error for an exception: the nearest type of options and catalog together.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The error.</returns>
    public ErrorResult FromException(HttpContext context, Exception exception) =>
        RefusalReason.Of(context, exception) is { } refusal
            ? FromRefusal(StatusCodes.Status400BadRequest, refusal)
            : Mapper.Inherited.Own(mapped.Find(exception, context)!);

    /// <summary>The error for what a validation library found.</summary>
    /// <param name="violations">What it found.</param>
    /// <param name="context">The request.</param>
    /// <returns>The error.</returns>
    public ErrorResult Refuse(IEnumerable<ErrorViolation> violations, HttpContext context) =>
        FromRefusal(
            StatusCodes.Status400BadRequest,
            LibraryReasons.Read(RequestContract.Of(context, RequestEndpoint.Of(context)), violations));

    /// <summary>The error for an exception whose own type, or a base type other than Exception, the catalog or the options name.</summary>
    /// <param name="context">The request.</param>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The error; null where they name none.</returns>
    public ErrorResult? FromNamedException(HttpContext context, Exception exception) =>
        named.Find(exception, context) is { } error ? Mapper.Inherited.Own(error) : null;

    /// <summary>The error for the status that the application's own handler of exceptions chose: the request may have been good.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="swallowed">The body that came with it; null where none came.</param>
    /// <returns>The error.</returns>
    public ErrorResult FromDecision(HttpContext context, int status, SwallowedBody? swallowed) =>
        RefusalReason.Told(context, swallowed) is { } refusal
            ? FromRefusal(status, refusal)
            : FromStatus(status, StatusDetail.Of(status) ?? Refused);

    /// <summary>The error for a status that the application left, with the reason where it can be told.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="swallowed">The body that came with it; null where none came.</param>
    /// <returns>The error.</returns>
    public ErrorResult FromStatus(HttpContext context, int status, SwallowedBody? swallowed) => status switch
    {
        StatusCodes.Status403Forbidden => Forbidden(context),
        StatusCodes.Status400BadRequest =>
            RefusalReason.Of(context, swallowed) is { } refusal ? FromRefusal(status, refusal) : FromStatus(status, Refused),
        StatusCodes.Status505HttpVersionNotsupported => FromStatus(status),
        _ => FromDecision(context, status, swallowed),
    };

    /// <summary>The error for a status, in words of our own where the code has room for them.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The error.</returns>
    public ErrorResult FromStatus(int status)
    {
        var detail = StatusDetail.Of(status);

        // A status of the 5xx class that blames the client; unless the catalog has a code for it, it is like any bad request.
        return status == StatusCodes.Status505HttpVersionNotsupported
            && Mapper.FromStatus(status).Definition == Mapper.FromStatus(StatusCodes.Status500InternalServerError).Definition
            ? FromStatus(StatusCodes.Status400BadRequest, detail)
            : FromStatus(status, detail);
    }

    /// <summary>
    /// The error for a caller who is known and may not: the first scope that is missing, if one is, else the first policy or role.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The error.</returns>
    public ErrorResult Forbidden(HttpContext context)
    {
        foreach (var scope in RequiredScopes.Of(RequestEndpoint.Of(context)))
        {
            if (!CallerScopes.Include(context.User, scope, Options.ScopeClaimTypes))
            {
                return Mapper.FromMissingScope(scope);
            }
        }

        return RefusedAccess(context) ?? Mapper.FromStatus(StatusCodes.Status403Forbidden);
    }

    private ErrorResult? RefusedAccess(HttpContext context) =>
        Mapper.HasRefusals
        && RequestEndpoint.Of(context) is { } endpoint
        && context.RequestServices.GetService<IOptions<AuthorizationOptions>>() is { Value: var policies }
            ? AccessDecision.Unmet(context, AccessDemand.Of(endpoint, policies, Mapper.Policies))
                .SelectMany(Mapper.FromDemand)
                .FirstOrDefault(static error => error is not null)
            : null;

    // A status that says something else of the request keeps its own error.
    private ErrorResult FromRefusal(int status, Refusal refusal) =>
        refusal.HasViolations
        && Mapper.MaxViolations > 0
        && (status is StatusCodes.Status400BadRequest or StatusCodes.Status422UnprocessableEntity
            || Mapper.FromStatus(status).Definition == BindingError)
        && Mapper.FromViolations(refusal.ToAnswer(Mapper.MaxViolations)) is { } error
            ? error
            : FromStatus(status, refusal.Words);

    private ErrorResult FromStatus(int status, string? detail)
    {
        var result = Mapper.FromStatus(status);
        return detail is not null && result.Definition == BindingError ? Mapper.FromBinding(detail) : result;
    }

    private static bool Leads(PathString[] prefixes, PathString path)
    {
        foreach (var prefix in prefixes)
        {
            if (path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static PathString[] PathsOf(IList<string> paths, string option)
    {
        var made = new PathString[paths.Count];
        for (var index = 0; index < made.Length; index++)
        {
            made[index] = PathOf(paths[index], option);
        }

        return made;
    }

    private static PathString PathOf(string path, string option) => path.Length == 0 || path.StartsWith('/')
        ? new(path.TrimEnd('/'))
        : throw new InvalidOperationException(
            $"The path '{path}' in {option} does not begin with a slash. Write it as in options.{option}.Add(\"/v1\").");
}
