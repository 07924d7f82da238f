using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>What is wrong with what a server's catalog makes of the errors of called services.</summary>
internal static class UpstreamProblems
{
    public static IEnumerable<LocatedProblem> Of(CatalogFile file, IReadOnlyList<CatalogFile> files, IReadOnlyList<Family> families)
    {
        // A client's project has the same file, and calls none of them.
        var own = families.Where(family => family.File == file.Path && family.IsServer).ToArray();
        return own
            .SelectMany(family => UpstreamSource.Problems(file.Reading, upstream => Source(family, upstream, files, families)))
            .Distinct()
            .Select(problem => new LocatedProblem(file.Path, problem));
    }

    private static UpstreamSource Source(
        Family own, UpstreamModel upstream, IReadOnlyList<CatalogFile> files, IReadOnlyList<Family> families)
    {
        var found = UpstreamFamily.FindAll(own.File, upstream, families);
        if (found.Count == 0)
        {
            // This project need not call what another one does.
            return upstream.IsInherited ? UpstreamSource.Unknown : UpstreamSource.Missing(
                "is not that of a class in this project, or of a library with it as a public class", $"add {LineFor(upstream)}");
        }

        if (found.Count > 1)
        {
            var (first, second) = (found[0].Anchor.QualifiedName, found[1].Anchor.QualifiedName);
            return UpstreamSource.Missing(
                $"is that of two classes, '{first}' and '{second}'", $"name one, as in \"errors\": \"{first}\"");
        }

        var theirs = found[0];

        if (UpstreamFamily.Earlier(own, upstream, theirs, families) is { } earlier)
        {
            return UpstreamSource.Missing(
                $"is that of '{earlier.Name}', too", "keep one of the two, since an exception can become one thing only");
        }

        if (upstream.IsInherited && families.Any(family => family.File == upstream.Origin && family.IsServer))
        {
            return UpstreamSource.Unknown; // What is wrong with it in itself is told in the file that says it.
        }

        if (theirs.Carried is { } carried)
        {
            return carried.Reading is { } catalog
                ? UpstreamSource.Of(catalog, problem => Describe(carried.Assembly, problem))
                : UpstreamSource.Unusable($"{carried.Assembly} was built by a newer version of Studio.Errors");
        }

        // Without its file the class has an error of its own.
        return files.FirstOrDefault(file => file.Path == theirs.File) is { } read
            ? UpstreamSource.Of(read.Reading, problem => Describe(read.Path, problem))
            : UpstreamSource.Unknown;
    }

    /// <summary>The class that is missing, as C# writes it.</summary>
    private static string LineFor(UpstreamModel upstream)
    {
        var name = upstream.Errors.Length > 0
            ? upstream.Errors.Substring(upstream.Errors.LastIndexOf('.') + 1)
            : Identifiers.Pascal(upstream.Name) + "Errors";
        var path = upstream.Catalog.Length > 0 ? PathEnding.Resolve("", upstream.Catalog) : $"{upstream.Name}.errors.json";
        return $"[ErrorCatalog({QuotedText.CSharp(path)}, Client = true)] internal static partial class {name};";
    }

    private static string Describe(string path, Problem problem)
    {
        var (line, column) = (Phrase.Number(problem.Range.From.Line + 1), Phrase.Number(problem.Range.From.Column + 1));
        return $"{BasePaths.NameOf(path)}({line},{column}): {problem.Message}";
    }
}
