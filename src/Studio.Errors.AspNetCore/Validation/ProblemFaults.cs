using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Studio.Errors.AspNetCore;

/// <summary>What is wrong with a request, by a problem that was written and taken back.</summary>
internal static partial class ProblemFaults
{
    // Keys that stand for the whole: the framework's, and that of FastEndpoints.
    private static readonly FrozenSet<string> OfTheWhole = new[] { "", "generalErrors" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Describes what a problem says.</summary>
    /// <param name="context">The request.</param>
    /// <param name="endpoint">The endpoint that the request was meant for.</param>
    /// <param name="problem">The problem.</param>
    /// <returns>The refusal; null where the problem tells nothing that is known.</returns>
    public static Refusal? Describe(HttpContext context, Endpoint? endpoint, ProblemBody problem)
    {
        if (problem.Places.Count == 0)
        {
            return problem.Type is { } type && VersionRefusal.Describe(type) is { } words ? new(words) : null;
        }

        if (IsOfIdentity(endpoint))
        {
            // Its keys are reasons, not members.
            var reasons = problem.Places.Where(static place => Code().IsMatch(place)).ToList();
            if (reasons.Count < problem.Places.Count)
            {
                reasons.Add("another reason");
            }

            return new($"the request was refused: {string.Join(", ", reasons)}");
        }

        if (RequestContract.Of(context, endpoint) is not { } contract)
        {
            return new("the request is not valid");
        }

        // Texts that an attribute makes from resources are made again, in the same language.
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = problem.Culture;
        try
        {
            var real = problem.Entries.Where(entry => !IsPhantom(problem, contract, entry));
            return Refusal.Of(real.SelectMany(entry => Read(context, problem, contract, entry)), unread: problem.IsCut ? 1 : 0)
                ?? new("the request is not valid");
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    // MVC says of every body that it can't read that the parameter is missing.
    private static bool IsPhantom(ProblemBody problem, RequestContract contract, ProblemBody.Entry entry) =>
        entry.Place == contract.BodyName && problem.Places.Any(static place => place is "" or ['$', ..]);

    private static IReadOnlyList<FoundViolation> Read(
        HttpContext context, ProblemBody problem, RequestContract contract, ProblemBody.Entry entry)
    {
        var place = contract.Find(OfTheWhole.Contains(entry.Place) ? "" : entry.Place);
        if (entry.Code is not null)
        {
            return [LibraryReasons.Read(place, new(entry.Place, entry.Code, entry.Text.Length == 0 ? null : entry.Text))];
        }

        if (contract.IsAction && entry.Place is ['$', ..])
        {
            return JsonFault.Describe(contract, entry.Place, entry.Text, isOfTheReader: null);
        }

        if (contract.BodyName is not null && place.Pointer is { Length: 0 } && !BindingFaults.HasBody(context))
        {
            return [BindingFaults.MissingBody];
        }

        // The framework's own validation writes no type, and what an attribute throws into the text.
        var (rule, words) = ViolationText.Read(entry.Text, place, mayBeThrown: problem.Type is null);
        return [new(place, rule, words is null || LibraryReasons.IsDefault(entry.Place, words) ? null : words)];
    }

    private static bool IsOfIdentity(Endpoint? endpoint)
    {
        // The class that declares the handlers; the lambdas are in classes that the compiler nests in it.
        var type = endpoint?.Metadata.GetMetadata<MethodInfo>()?.DeclaringType;
        while (type is { DeclaringType: { } outer })
        {
            type = outer;
        }

        return type == typeof(IdentityApiEndpointRouteBuilderExtensions);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_.-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
