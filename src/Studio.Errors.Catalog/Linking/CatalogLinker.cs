namespace Studio.Errors.Catalog;

/// <summary>Links a catalog with those that it extends. Of texts it knows nothing: what only moved in a file links nothing again.</summary>
internal sealed class CatalogLinker
{
    /// <summary>How many catalogs a chain of bases may have.</summary>
    public const int MaximumDepth = 8;

    private readonly Dictionary<string, PlacelessCatalog> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedCatalog> linked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), bool> deeper = [];

    private CatalogLinker(IEnumerable<PlacelessCatalog> all)
    {
        foreach (var file in all.Where(file => !files.ContainsKey(file.Path)))
        {
            files.Add(file.Path, file);
        }
    }

    /// <summary>Links a catalog.</summary>
    /// <param name="root">The catalog.</param>
    /// <param name="others">The files that it and its bases may name.</param>
    public static LinkedCatalog Link(PlacelessCatalog root, IEnumerable<PlacelessCatalog> others) => root.Catalog is { Extension: not null }
        ? new CatalogLinker(others.Prepend(root)).Link(root)
        : LinkedCatalog.Alone(root);

    private LinkedCatalog Link(PlacelessCatalog file)
    {
        if (!linked.TryGetValue(file.Path, out var known))
        {
            known = file.Catalog is { Extension: { } extension } ? Link(file, extension) : LinkedCatalog.Alone(file);
            linked.Add(file.Path, known);
        }

        return known;
    }

    private LinkedCatalog Link(PlacelessCatalog file, CatalogExtension extension)
    {
        var problems = new List<LinkProblem>();
        var bases = new List<LinkedBase>();
        foreach (var path in extension.Extends)
        {
            var place = $"{CatalogMap.ExtendsPath}/{CatalogMap.Step(path)}";
            var match = BasePaths.Find(file.Path, path, files.Keys);
            if (Defect(file, path, match) is { } defect)
            {
                problems.Add(new(defect.Rule, place, new([Phrase.Quote(path), defect.What, defect.Cure])));
                continue;
            }

            var one = Link(files[match.Files[0]]);
            if (match.IsOfPackage && !one.IsWhole)
            {
                problems.Add(new(Rules.BaseUnusable, place, new([Phrase.Quote(path), Count(one.FaultCount), one.FirstFault])));
            }

            bases.Add(new(path, place, one, match.IsOfPackage));
        }

        return new CatalogUnion(file, bases, problems).ToLinked();
    }

    /// <summary>Why a path can't be followed; null where it can.</summary>
    private (Rule Rule, string What, string Cure)? Defect(PlacelessCatalog file, string path, BaseMatch match)
    {
        if (match.Files.Count > 1)
        {
            var (first, second) = (Phrase.Quote(match.Files[0]), Phrase.Quote(match.Files[1]));
            return (Rules.BaseNotFound, $"is the end of '{first}' and of '{second}'", "write more of the path");
        }

        if (match.Files.Count == 0 || !files[match.Files[0]].IsReadable)
        {
            return (
                Rules.BaseNotFound,
                match.Files.Count == 0 ? "is none of the base catalogs of this project" : "is not there or can't be read",
                $"correct the path, or name the file in the project as <StudioErrorsBase Include=\"{Phrase.Quote(path)}\" /> "
                + "(for the command line: --base FILE)");
        }

        var target = match.Files[0];
        return target == file.Path ? (Rules.EndlessExtends, "is this file itself", "remove it")
            : Reaches(target, file.Path)
            ? (Rules.EndlessExtends, "extends this file in turn", "remove one of the two, and move what both have into a third")
            : IsDeeper(target, MaximumDepth - 1)
            ? (Rules.EndlessExtends, $"is the first of more than {Phrase.Number(MaximumDepth)} that extend one another", "extend fewer")
            : null;
    }

    private static string Count(int faults) => faults == 1 ? "a problem" : $"{Phrase.Number(faults)} problems";

    /// <summary>Whether one file names another, directly or by way of others.</summary>
    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.Count > 0)
        {
            foreach (var next in Named(open.Pop()))
            {
                if (next == to)
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    /// <summary>Whether more than so many catalogs follow one another behind a file; those that go round apart.</summary>
    private bool IsDeeper(string from, int limit)
    {
        if (!deeper.TryGetValue((from, limit), out var known))
        {
            known = Named(from)
                .Where(next => next != from && !Reaches(next, from))
                .Any(next => limit == 0 || IsDeeper(next, limit - 1));
            deeper.Add((from, limit), known);
        }

        return known;
    }

    private IReadOnlyList<string> Named(string path)
    {
        if (!named.TryGetValue(path, out var known))
        {
            known =
            [
                .. (files[path].Catalog?.Extension?.Extends ?? EquatableArray<string>.Empty)
                    .Select(each => BasePaths.Find(path, each, files.Keys).Files)
                    .Where(found => found.Count == 1)
                    .Select(found => found[0]),
            ];
            named.Add(path, known);
        }

        return known;
    }
}

/// <summary>A catalog that another extends, linked.</summary>
/// <param name="Path">The path as the other says it.</param>
/// <param name="Place">Where it says it.</param>
/// <param name="Catalog">The catalog.</param>
/// <param name="IsOfPackage">Whether nobody here can edit it.</param>
internal sealed record LinkedBase(string Path, string Place, LinkedCatalog Catalog, bool IsOfPackage)
{
    /// <summary>Its name in a message.</summary>
    public string Name => Phrase.Quote(Path);
}
