namespace Studio.Errors.Catalog;

/// <summary>What a change means for the version number of an API or its client packages.</summary>
internal enum ChangeWeight
{
    /// <summary>Texts: nothing that a program could tell.</summary>
    Patch,

    /// <summary>Something new, which clients that don't know it can live without.</summary>
    Minor,

    /// <summary>The promise is broken: a client that worked may not work any more.</summary>
    Major,
}

/// <summary>One difference between two states of a catalog.</summary>
/// <param name="Rule">The rule that tells it in a build; null where a build accepts it.</param>
/// <param name="Weight">What it means for a version number.</param>
/// <param name="Path">Where it stands in the newer file, as <see cref="CatalogMap.Finder"/> takes it.</param>
/// <param name="Format">What changed: the rule's format, or one of its own.</param>
/// <param name="Arguments">What the format takes.</param>
internal sealed record CatalogChange(Rule? Rule, ChangeWeight Weight, string Path, string Format, EquatableArray<string> Arguments)
{
    public static CatalogChange Breaking(Rule rule, string path, params string[] arguments) =>
        new(rule, ChangeWeight.Major, path, rule.Format, new(arguments));

    public static CatalogChange Accepted(ChangeWeight weight, string path, string format, params string[] arguments) =>
        new(null, weight, path, format, new(arguments));
}
