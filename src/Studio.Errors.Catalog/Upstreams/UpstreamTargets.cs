namespace Studio.Errors.Catalog;

/// <summary>
/// What an upstream's map says of our own codes. What it says of the upstream's takes its catalog: <see cref="UpstreamCodes"/>.
/// </summary>
/// <param name="catalog">Our catalog.</param>
/// <param name="map">Where its parts stand.</param>
internal sealed class UpstreamTargets(CatalogModel catalog, CatalogMap map)
{
    private readonly Func<string, TextRange> find = map.Finder();
    private readonly Suggestions suggestions = new();
    private readonly Dictionary<string, ErrorModel> errors = catalog.Errors.ToDictionary(error => error.Code);
    private readonly HashSet<string> known = new(
        map.Entries.Select(entry => entry.Name).Concat(catalog.Errors.Select(error => error.Code)), StringComparer.Ordinal);

    /// <summary>The problems. Advice about what another file says is given there.</summary>
    public IEnumerable<Problem> Problems() =>
        from upstream in catalog.Upstreams
        from rule in upstream.Map
        from problem in Of(upstream, rule)
        where !upstream.IsInherited || problem.Rule.Severity == RuleSeverity.Error
        select problem;

    private IEnumerable<Problem> Of(UpstreamModel upstream, UpstreamRule rule)
    {
        var target = find(UpstreamPlaces.Target(upstream.Name, rule.Key));
        if (!known.Contains(rule.Code))
        {
            var codes = catalog.Errors.Select(error => error.Code).ToArray();
            var cure = upstream.IsInherited
                ? $"'{rule.Key}' of the inherited upstream '{upstream.Name}' becomes it; write '{upstream.Name}' in this file, too"
                : suggestions.For(rule.Code, codes, $"its codes are {Phrase.List(codes)}");
            return [new(Rules.UnknownUpstreamTarget, target, new([Phrase.Quote(rule.Code), cure]))];
        }

        // What is wrong with an entry that was dropped was reported there.
        return errors.TryGetValue(rule.Code, out var error)
            ? [.. rule.Arguments.SelectMany(argument => Argument(upstream, rule, argument, error)), .. Missing(rule, error, target),
                .. Class(upstream, rule, error, target)]
            : [];
    }

    private IEnumerable<Problem> Argument(UpstreamModel upstream, UpstreamRule rule, UpstreamArgument argument, ErrorModel error)
    {
        var place = find(UpstreamPlaces.Theirs(upstream.Name, rule.Key, argument.Name));
        if (error.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } parameter)
        {
            var names = error.Parameters.Select(each => each.Name).ToArray();
            yield return new(
                Rules.UpstreamFieldMismatch,
                find(UpstreamPlaces.Argument(upstream.Name, rule.Key, argument.Name)),
                new([
                    Phrase.Quote(argument.Name),
                    $"is neither a field nor a value of '{error.Code}'",
                    suggestions.For(argument.Name, names, names.Length == 0 ? "remove it" : $"use one of {Phrase.List(names)}"),
                ]));
        }
        else if (argument.Theirs is { } theirs && !rule.IsOfCode)
        {
            yield return new(
                Rules.UpstreamFieldMismatch,
                place,
                new([
                    Phrase.Quote(theirs),
                    $"can't be read for \"{rule.Key}\", where the fields of the response are not known",
                    "give a constant, as in { \"value\": \"…\" }, or name the code",
                ]));
        }
        else if (argument.Constant is { } constant && Constant(parameter, constant) is var (defect, cure))
        {
            yield return new(Rules.UpstreamFieldMismatch, place, new([Phrase.Quote(argument.Name), defect, cure]));
        }
    }

    /// <summary>Why a constant can't be a value of ours, and what to do; null where it can.</summary>
    private (string Defect, string Cure)? Constant(ParameterModel ours, JsonNode constant) =>
        ours.Type is not ScalarType { IsConstant: true } scalar
            ? ($"is '{ours.Type.Words}', which has no constants", "only fields of the upstream can fill it")
            : scalar.Read(constant) is null
            ? ($"is '{ours.Type.Words}', but the constant is {constant.Kind}", $"give {scalar.Cure}")
            : constant is JsonText { Value: var text } && ours.Values.Count > 0 && !ours.Values.Contains(text)
            ? ($"has the 'values' {Phrase.List([.. ours.Values])}, and not '{Phrase.Quote(text)}'",
                suggestions.For(text, ours.Values, "give one of them, or add it to them"))
            : null;

    private static IEnumerable<Problem> Missing(UpstreamRule rule, ErrorModel error, TextRange target) =>
        from parameter in error.Parameters
        where parameter.NeedsArgument && rule.Arguments.All(argument => argument.Name != parameter.Name)
        select new Problem(Rules.UpstreamArgumentMissing, target, new([error.Code, parameter.Name, rule.Key]));

    private static IEnumerable<Problem> Class(UpstreamModel upstream, UpstreamRule rule, ErrorModel error, TextRange target)
    {
        if (rule.IsOfCode)
        {
            yield break;
        }

        if (error is { Retry: RetryKind.RetryAfter, RetryAfterDefault: null })
        {
            yield return new(Rules.UpstreamDelayUnknown, target, new([error.Code, rule.Key, upstream.Name]));
        }

        if (rule.Key == UpstreamModel.ClientErrors && error.Retry != RetryKind.Never)
        {
            yield return new(
                Rules.RetriedMoreThanUpstream, target, new([error.Code, Spellings.Of(error.Retry), rule.Key, upstream.Name]));
        }
    }
}

/// <summary>Offers the nearest of some names, for the first of many misspelt ones.</summary>
internal sealed class Suggestions
{
    private const int Most = 20;
    private int given;

    public string For(string name, IEnumerable<string> known, string otherwise) =>
        given++ < Most ? Phrase.DidYouMean(name, known, otherwise) : otherwise;
}
