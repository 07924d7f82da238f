using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.Extensions.Hosting;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// <c>Prefer: error=some_code</c>, in Development alone: an endpoint that can answer the code answers with it, so that the
/// developer of a client can meet every error without breaking anything. It takes the endpoint's place in routing and
/// keeps its metadata: a key, a scope and a rate limit are asked for as ever.
/// </summary>
/// <param name="environment">Where the application runs.</param>
/// <param name="errors">Which endpoint can answer what.</param>
internal sealed class PreferredErrorPolicy(IHostEnvironment environment, AnswerableErrors errors) : MatcherPolicy, IEndpointSelectorPolicy
{
    private const string Preference = "error=";

    private readonly ConditionalWeakTable<Endpoint, ConcurrentDictionary<string, Endpoint>> answering = [];

    /// <summary>After the framework's own policies: only the endpoint that would have run is replaced.</summary>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        environment.IsDevelopment() && endpoints.Any(endpoint => errors.Of(endpoint).Count > 0);

    /// <inheritdoc/>
    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        if (PreferredCode(httpContext.Request.Headers["Prefer"].ToString()) is not { } code)
        {
            return Task.CompletedTask;
        }

        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index) && errors.Of(candidates[index].Endpoint).TryGetValue(code, out var template))
            {
                candidates.ReplaceEndpoint(index, Answering(template, candidates[index].Endpoint), candidates[index].Values);
            }
        }

        return Task.CompletedTask;
    }

    private static string? PreferredCode(string header) => header
        .Split([',', ';'], StringSplitOptions.TrimEntries)
        .Where(preference => preference.StartsWith(Preference, StringComparison.OrdinalIgnoreCase))
        .Select(preference => preference[Preference.Length..].Trim('"'))
        .FirstOrDefault();

    // One for each code that the endpoint can answer: a client must not be able to make more.
    private Endpoint Answering(ErrorTemplate template, Endpoint original) =>
        answering.GetOrCreateValue(original).GetOrAdd(
            template.Definition.Code, static (_, made) => Make(made.template, made.original), (template, original));

    private static Endpoint Make(ErrorTemplate template, Endpoint original)
    {
        Task Answer(HttpContext context)
        {
            context.Response.Headers["Preference-Applied"] = Preference + template.Definition.Code;
            return template.Example().ExecuteAsync(context);
        }

        return original is RouteEndpoint route
            ? new RouteEndpoint(Answer, route.RoutePattern, route.Order, route.Metadata, route.DisplayName)
            : new Endpoint(Answer, original.Metadata, original.DisplayName);
    }
}
