using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>What is wrong with a catalog as one project uses it: names of its anchor, types and statuses of a server.</summary>
internal static class FamilyProblems
{
    public static IEnumerable<LocatedProblem> Of(CatalogFile file, IEnumerable<Mapping> mappings)
    {
        var own = mappings.Where(mapping => mapping.Family.File == file.Path).ToArray();
        var problems = own.SelectMany(mapping => AnchorNames.Clashes(file.Reading, mapping.Family.Anchor.Name))
            .Concat(own.SelectMany(mapping => ExceptionTypes(file, mapping)))
            .Concat(own.Any(mapping => mapping.Family.IsServer) ? ServerChecks.Of(file.Reading) : []);
        return problems.Distinct().Select(problem => new LocatedProblem(file.Path, problem));
    }

    private static IEnumerable<Problem> ExceptionTypes(CatalogFile file, Mapping mapping) =>
        from place in file.Reading.Map.Exceptions
        join type in mapping.ExceptionTypes on place.Name equals type.Name
        let defect = type.Defect
        where defect is not null
        select At(place.Range, defect, type.Name);

    private static Problem At(TextRange range, Rule rule, params string[] arguments) =>
        new(rule, range, arguments.ToEquatableArray());
}
