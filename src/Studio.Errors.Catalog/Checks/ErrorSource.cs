namespace Studio.Errors.Catalog;

/// <summary>One thing that an entry answers, whatever its kind.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Fills">The parameters that the pipeline fills.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ErrorSource(string Label, IReadOnlyList<string> Fills, Extent Place)
{
    /// <summary>Equal for equal things: the framework knows policies by their names in any case.</summary>
    public string Key { get; private init; } = Label;

    public static IEnumerable<ErrorSource> Of(BoundError error)
    {
        foreach (var status in error.Sources.Statuses)
        {
            yield return new(LabelOf(status.Value), [], status.Place);
        }

        foreach (var exception in error.Sources.Exceptions)
        {
            yield return new($"the exception '{Phrase.Quote(exception.Value)}'", [], exception.Place);
        }

        foreach (var policy in error.Sources.Policies)
        {
            yield return new($"the policy '{Phrase.Quote(policy.Value)}'", [], policy.Place)
            {
                Key = $"the policy '{policy.Value.ToUpperInvariant()}'",
            };
        }

        foreach (var role in error.Sources.Roles)
        {
            yield return new($"the role '{Phrase.Quote(role.Value)}'", [], role.Place);
        }

        if (error.Sources.MissingScope is { } scope)
        {
            yield return new("a missing scope", [scope.Value], scope.Place);
        }

        if (error.Sources.Binding is { } binding)
        {
            yield return new("a parameter that did not bind", [binding.Value], binding.Place);
        }

        if (error.Sources.Validation is { } validation)
        {
            yield return new("a request that is not valid", [.. validation.Fills.Select(fills => fills.Value)], validation.Place);
        }
    }

    private static string LabelOf(StatusRange range) =>
        range.First == range.Last ? $"the status {Phrase.Number(range.First)}" : $"every other status {Phrase.Number(range.First / 100)}xx";
}
