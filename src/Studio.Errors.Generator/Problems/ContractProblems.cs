using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// What is wrong with the catalog of a contract where it is served. Its file is in another project, so that all of it is told at the name
/// of the contract's class.
/// </summary>
internal static class ContractProblems
{
    public static IEnumerable<LocatedProblem> Of(
        AnchorReading reading, IEnumerable<CarriedCatalog> carried, IEnumerable<Mapping> mappings)
    {
        var anchor = reading.Anchor!;
        var mapping = mappings.FirstOrDefault(mapping => mapping.Family.Anchor.GlobalName == anchor.GlobalName);
        var catalog = carried.FirstOrDefault(each => each.Is(anchor.Contract!));
        return Of(anchor, catalog, mapping)
            .Select(problem => new LocatedProblem(reading.File, problem with { Range = reading.PathRange }));
    }

    private static IEnumerable<Problem> Of(Anchor anchor, CarriedCatalog? carried, Mapping? mapping)
    {
        var contract = anchor.Contract!.Anchor.Name;
        if (mapping is { Family.IsServer: false })
        {
            const string Cure = "reference Studio.Errors.AspNetCore, or use the contract's class alone";
            return [At(Rules.ContractNotServed, anchor.Name, "is in a project without Studio.Errors.AspNetCore", Cure)];
        }

        return carried is null ? [At(Rules.ContractWithoutText, anchor.Contract.Assembly, contract)]
            : carried.Reading is not { } reading
                ? [At(Rules.ContractOfNewerFormat, anchor.Contract.Assembly, contract, Phrase.Number(carried.Format))]
            : reading.Problems
                .Concat(ServerChecks.Of(reading))
                .Concat(AnchorNames.Clashes(reading, anchor.Name))
                .Concat(reading.Catalog is { KeepsUpstreams: true }
                    ? [At(Rules.ContractUpstreamsUnserved, contract, $"Add{anchor.Name}()")]
                    : [])
                .Concat(mapping is null ? [] : mapping.ExceptionTypes
                    .Where(type => type.Defect is not null)
                    .Select(type => At(type.Defect!, type.Name)));
    }

    private static Problem At(Rule rule, params string[] arguments) => new(rule, TextRange.Nowhere, arguments.ToEquatableArray());
}
