namespace Studio.Errors.Catalog;

/// <summary>Holds an upstream's map against the upstream's own catalog.</summary>
/// <param name="own">Our catalog.</param>
/// <param name="upstream">The upstream as our catalog has it.</param>
/// <param name="theirs">The upstream's catalog.</param>
internal sealed class UpstreamCodes(CatalogReading own, UpstreamModel upstream, CatalogModel theirs)
{
    private readonly Func<string, TextRange> find = own.Map.Finder();
    private readonly Suggestions suggestions = new();
    private readonly Dictionary<string, ErrorModel> errors = theirs.Errors.ToDictionary(error => error.Code);
    private readonly HashSet<string> named = new(own.Map.Parts.Select(part => part.Name), StringComparer.Ordinal);

    /// <summary>The problems, in our file. Advice about what another file says is given there.</summary>
    public IEnumerable<Problem> Problems() => upstream.Map.Where(rule => rule.IsOfCode).SelectMany(Of).Concat(Unnamed())
        .Where(problem => !upstream.IsInherited || problem.Rule.Severity == RuleSeverity.Error);

    private IEnumerable<Problem> Of(UpstreamRule rule)
    {
        if (!errors.TryGetValue(rule.Key, out var source))
        {
            return [Unknown(rule)];
        }

        return own.Catalog!.Errors.FirstOrDefault(error => error.Code == rule.Code) is { } target
            ? [.. rule.Arguments.SelectMany(argument => Field(rule, argument, source, target)), .. Advice(rule, source, target)]
            : [];
    }

    private Problem Unknown(UpstreamRule rule)
    {
        var place = find(UpstreamPlaces.Key(upstream.Name, rule.Key));
        if (theirs.Retired.Any(retired => retired.Code == rule.Key))
        {
            return new(Rules.RetiredUpstreamCode, place, new([rule.Key, upstream.Name]));
        }

        var free = theirs.Errors.Select(error => error.Code).Where(code => !IsNamed(code)).ToArray();
        var cure = suggestions.For(rule.Key, free, "remove it, or correct the catalog of the upstream");
        return new(Rules.UnknownUpstreamCode, place, new([Phrase.Quote(rule.Key), upstream.Name, cure]));
    }

    private IEnumerable<Problem> Field(UpstreamRule rule, UpstreamArgument argument, ErrorModel source, ErrorModel target)
    {
        if (argument.Theirs is not { } name
            || target.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } ours)
        {
            return [];
        }

        var fields = source.Parameters.Where(parameter => parameter.IsField).ToArray();
        var field = fields.FirstOrDefault(each => each.Name == name);
        var (defect, cure) = field is null
            ? ($"is not a field of '{source.Code}' of the upstream '{upstream.Name}'", Otherwise(name, fields))
            : !TypeFit.Fits(field.Type, ours.Type)
            ? ($"of the upstream is '{field.Type.Words}', but '{ours.Name}' is '{ours.Type.Words}'",
                "use fields of one type, or a constant")
            : !field.IsRequired && ours.NeedsArgument
            ? ($"may be missing from a response of the upstream, but '{ours.Name}' is required",
                $"give '{ours.Name}' a default, or use a constant")
            : ("", "");
        return defect.Length == 0
            ? []
            : [new(
                Rules.UpstreamFieldMismatch,
                find(UpstreamPlaces.Theirs(upstream.Name, rule.Key, argument.Name)),
                new([Phrase.Quote(name), defect, cure]))];
    }

    private string Otherwise(string name, ParameterModel[] fields)
    {
        var names = fields.Select(field => field.Name).ToArray();
        return suggestions.For(name, names, names.Length == 0 ? "it has none; use a constant" : $"its fields are {Phrase.List(names)}");
    }

    private IEnumerable<Problem> Advice(UpstreamRule rule, ErrorModel source, ErrorModel target)
    {
        if (source.Retry == RetryKind.Never && target.Retry != RetryKind.Never)
        {
            yield return Retried(rule.Key, source, target);
        }

        if (target is { Retry: RetryKind.RetryAfter, RetryAfterDefault: null } && source.Retry != RetryKind.RetryAfter)
        {
            var place = find(UpstreamPlaces.Target(upstream.Name, rule.Key));
            yield return new(Rules.UpstreamDelayUnknown, place, new([target.Code, source.Code, upstream.Name]));
        }
    }

    private IEnumerable<Problem> Unnamed()
    {
        var free = theirs.Errors.Where(error => !IsNamed(error.Code)).ToArray();
        if (IsNamed(UpstreamModel.Rest) || (IsNamed(UpstreamModel.ClientErrors) && IsNamed(UpstreamModel.ServerErrors)))
        {
            return free
                .GroupBy(error => ClassOf(error.Status))
                .OrderBy(left => left.Key, StringComparer.Ordinal)
                .SelectMany(left => RetriedByRest(left.Key, left).Prepend(new(
                    Rules.UpstreamCodeLeftToRest,
                    find(UpstreamPlaces.Key(upstream.Name, left.Key)),
                    new([upstream.Name, Phrase.List([.. left.Select(error => error.Code)]), left.Key]))));
        }

        var open = free.Select(error => error.Code)
            .Concat(IsNamed(UpstreamModel.NoEnvelope) ? [] : new[] { UpstreamModel.NoEnvelope })
            .ToArray();
        return open.Length == 0
            ? []
            : [new(
                Rules.UnmappedUpstreamCode,
                find(UpstreamPlaces.Map(upstream.Name)),
                new([upstream.Name, Phrase.List(open), open.Length == 1 ? "it" : "them", Instead()]))];
    }

    /// <summary>What to write for all that is not named: one class alone leaves the other undecided.</summary>
    private string Instead() => IsNamed(UpstreamModel.ClientErrors) ? $"\"{UpstreamModel.ServerErrors}\" beside \"4xx\","
        : IsNamed(UpstreamModel.ServerErrors) ? $"\"{UpstreamModel.ClientErrors}\" beside \"5xx\","
        : $"\"{UpstreamModel.Rest}\"";

    /// <summary>Codes that a key takes along and that must not be retried. What "4xx" becomes must not be, whatever it takes.</summary>
    private IEnumerable<Problem> RetriedByRest(string key, IEnumerable<ErrorModel> left) =>
        key != UpstreamModel.ClientErrors
        && own.Catalog!.Errors.FirstOrDefault(error => error.Code == upstream.Find(key)?.Code) is { Retry: not RetryKind.Never } target
            ? left.Where(source => source.Retry == RetryKind.Never).Select(source => Retried(key, source, target))
            : [];

    private Problem Retried(string key, ErrorModel source, ErrorModel target) => new(
        Rules.RetriedMoreThanUpstream,
        find(UpstreamPlaces.Target(upstream.Name, key)),
        new([target.Code, Spellings.Of(target.Retry), source.Code, upstream.Name]));

    /// <summary>The key that takes a status which no code names.</summary>
    private string ClassOf(int status)
    {
        var range = status < 500 ? UpstreamModel.ClientErrors : UpstreamModel.ServerErrors;
        return IsNamed(range) ? range : UpstreamModel.Rest;
    }

    /// <summary>Whether the file has a key, even one that is wrong in itself.</summary>
    private bool IsNamed(string key) => upstream.Find(key) is not null || named.Contains(UpstreamPlaces.Key(upstream.Name, key));
}
