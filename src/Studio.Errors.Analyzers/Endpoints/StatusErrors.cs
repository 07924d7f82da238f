using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>What the pipeline of an application answers for a status that something other than its catalog sets.</summary>
internal sealed class StatusErrors(CompilationFacts facts, Catalogs catalogs)
{
    private readonly Once<(INamedTypeSymbol Anchor, StatusOwners<ErrorModel> Owners)?> pipeline =
        new(cancellation => Find(facts, catalogs, cancellation));

    /// <summary>
    /// The one error for all of the statuses, with its entry; null where there are several, or it can't be known from here.
    /// </summary>
    public StatusError? For(ImmutableArray<int?> statuses, CancellationToken cancellation)
    {
        if (pipeline.Get(cancellation) is not var (anchor, owners))
        {
            return null;
        }

        var entries = statuses.Select(status => status is >= 400 and <= 599 ? owners.Find(status.Value) : null).Distinct().ToList();
        return entries.Count == 1 && entries[0] is { } entry && anchor.GetTypeMembers(entry.TypeName).FirstOrDefault() is { } type
            ? new StatusError(type, entry)
            : null;
    }

    /// <summary>
    /// The class and the code of an entry that the catalog may get for a status: it has none of that status, and what the pipeline answers
    /// stands for a whole class of them. Null where it has one, or can't be known from here.
    /// </summary>
    public (INamedTypeSymbol Anchor, string Code)? Missing(int status, CancellationToken cancellation)
    {
        var code = StatusNames.Of(status).ToLowerInvariant().Replace(' ', '_').Replace('-', '_').Replace("'", string.Empty);
        return StatusDetail.Of(status) is null
            && pipeline.Get(cancellation) is var (anchor, owners)
            && catalogs.HasFile(anchor)
            && catalogs.Of(anchor) is { } catalog
            && !catalog.Errors.Any(entry => entry.Status == status || entry.Code == code)
            && !owners.Claims.Any(claim => claim.First == status && claim.Last == status)
                ? (anchor, code)
                : null;
    }

    /// <summary>The catalog that answers: the only one of a server, or the only one that the application adds.</summary>
    private static (INamedTypeSymbol Anchor, StatusOwners<ErrorModel> Owners)? Find(
        CompilationFacts facts, Catalogs catalogs, CancellationToken cancellation)
    {
        var anchors = facts.Families.Results.Select(static one => one.Type.ContainingType)
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        if (anchors.Count > 1)
        {
            anchors =
                anchors.FindAll(anchor => facts.Models.Compilation.SyntaxTrees
                    .Heeding(cancellation)
                    .Any(tree => tree.Tokens("Add" + anchor.Name, cancellation).Any()));
        }

        return anchors.Count == 1 && catalogs.Of(anchors[0]) is { } catalog ? (anchors[0], StatusOwners.Of(catalog.Errors)) : null;
    }
}

/// <summary>An error that the pipeline answers for a status.</summary>
/// <param name="Type">The generated result.</param>
/// <param name="Entry">Its entry.</param>
internal sealed record StatusError(INamedTypeSymbol Type, ErrorModel Entry)
{
    private static readonly string[] wordy = ["detail", "details", "reason", "text", "description", "explanation", "hint"];

    /// <summary>The entry's parameter that a text for people may be put into; null where it has no room for one.</summary>
    public ParameterModel? Room =>
        Entry.Parameters.FirstOrDefault(one => one.Name == Entry.From.Binding)
        ?? Only(static one => !one.IsField)
        ?? (Entry.Parameters.Any(static one => !one.IsField && one.Type == ScalarType.String)
            ? null
            : Only(static one => IsForText(one.Name)));

    /// <summary>Whether the error made without an argument is what the pipeline answers for each of the statuses.</summary>
    public bool IsWhole(ImmutableArray<int?> statuses) =>
        Entry.From.Binding is null || !statuses.Any(static status => status is { } known && StatusDetail.Of(known) is not null);

    private ParameterModel? Only(Func<ParameterModel, bool> isRight)
    {
        var found = Entry.Parameters.Where(one => one.Type == ScalarType.String && isRight(one)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>A field is for programs, unless its name says that it holds words.</summary>
    private static bool IsForText(string name) =>
        Array.Exists(wordy, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
