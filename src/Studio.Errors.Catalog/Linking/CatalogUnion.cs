namespace Studio.Errors.Catalog;

/// <summary>Makes one catalog of a file and the catalogs that it extends.</summary>
internal sealed class CatalogUnion
{
    private readonly PlacelessCatalog file;
    private readonly CatalogModel own;
    private readonly CatalogExtension extension;
    private readonly IReadOnlyList<LinkedBase> bases;
    private readonly List<LinkProblem> problems;
    private readonly UnionSettings settings;

    // Of a base that has a problem, or isn't there, nobody knows what it would bring.
    private readonly bool isWhole;

    /// <param name="file">The file; it extends others.</param>
    /// <param name="bases">Those that were found.</param>
    /// <param name="problems">What is wrong with them so far; takes what is found here.</param>
    public CatalogUnion(PlacelessCatalog file, IReadOnlyList<LinkedBase> bases, List<LinkProblem> problems)
    {
        this.file = file;
        this.bases = bases;
        this.problems = problems;
        (own, extension) = (file.Catalog!, file.Catalog!.Extension!);
        isWhole = file.ProblemCount == 0 && problems.Count == 0 && bases.All(each => each.Catalog.IsWhole);
        settings = UnionSettings.Of(own, bases, problems);
    }

    public LinkedCatalog ToLinked()
    {
        var inherited = new InheritedErrors(settings, problems);
        foreach (var each in bases)
        {
            inherited.Add(each);
        }

        var types = new InheritedTypes(bases, own.Types, problems);
        var errors = own.Errors
            .Where(error => !IsRedefined(error, inherited) && types.Know(error.Parameters))
            .Select(error => error.Spelt(settings.Style, settings.Envelope))
            .ToList();
        Override(inherited, errors);
        var upstreams = new InheritedUpstreams(bases, own.Upstreams, problems);
        var union = Checked(inherited, errors, types) with { Upstreams = upstreams.All };
        var parts = Parts(inherited, types).Concat(upstreams.Parts).ToEquatableArray();
        return new(file.Path, union, problems.ToEquatableArray(), parts, Bases(), Faults(), FirstFault());
    }

    private bool IsRedefined(ErrorModel error, InheritedErrors inherited)
    {
        if (inherited.Find(error.Code) is not { } other)
        {
            return false;
        }

        problems.Add(new(Rules.InheritedCodeRedefined, error.Code, new([error.Code, other.Base.Name])));
        return true;
    }

    /// <summary>Applies what the file says of inherited codes.</summary>
    private void Override(InheritedErrors inherited, List<ErrorModel> errors)
    {
        var overrides = new Dictionary<string, OverrideModel>(StringComparer.Ordinal);
        foreach (var one in extension.Overrides)
        {
            if (inherited.Find(one.Code) is not null)
            {
                overrides[one.Code] = one;
            }
            else if (isWhole)
            {
                var cure = Phrase.DidYouMean(one.Code, inherited.Codes, "write the whole entry, without \"override\"");
                problems.Add(new(Rules.OverrideWithoutBase, one.Code, new([one.Code, "no base has this code", cure])));
            }
        }

        var claims = errors.Select(error => error.From).Concat(overrides.Values.Select(one => one.From).OfType<SourcesModel>()).ToArray();
        inherited.Apply(overrides, claims);
        foreach (var code in extension.Without)
        {
            if (WhyNotWithout(code, inherited, overrides.ContainsKey(code)) is var (what, cure))
            {
                problems.Add(new(Rules.WithoutMisplaced, $"{CatalogMap.WithoutPath}/{CatalogMap.Step(code)}", new([code, what, cure])));
            }
            else
            {
                inherited.Remove(code);
            }
        }
    }

    private (string What, string Cure)? WhyNotWithout(string code, InheritedErrors inherited, bool isOverridden)
    {
        if (inherited.Find(code) is not { } error)
        {
            return isWhole ? ("no base has this code", Phrase.DidYouMean(code, inherited.Codes, "remove it")) : null;
        }

        return isOverridden || own.Errors.Any(each => each.Code == code)
            ? ("this file has an entry for it", "remove one of the two")
            : error.Model.From.MissingScope is not null
            ? ("a missing scope becomes this error", "give \"from\": { \"missingScope\": … } to another code first")
            : null;
    }

    /// <summary>The union, of which every check that one file passes is asked again.</summary>
    private CatalogModel Checked(InheritedErrors inherited, List<ErrorModel> errors, InheritedTypes types)
    {
        var places = new UnionPlaces();
        var envelope = new BoundEnvelope(settings.Envelope, places.Add(CatalogMap.EnvelopePath), IsSound: true);
        var noTypes = new NamedTypes(new(places.Problems), null);
        var bound = new BoundCatalog(
            own.Version,
            [.. Distinct(catalog => catalog.Scopes, scope => scope)],
            [.. Distinct(catalog => catalog.Retired, retired => retired.Code)],
            places.Add(CatalogMap.ErrorsPath),
            [],
            [
                .. inherited.All.Select(each => places.Bind(each.Model, each.IsOverridden ? null : each.Base.Place)),
                .. errors.Select(error => places.Bind(error, null)),
            ],
            [.. types.All.Select(type => places.Bind(type.Model, type.By?.Place))],
            new(envelope, settings.Style, settings.RequestId, settings.CodeHeader, null, noTypes, IsExtending: true));
        UnionChecks.Check(bound, inherited, places.Problems);
        bound = bound.Usable(places.Problems);
        foreach (var check in CatalogChecks.All)
        {
            check(bound, places.Problems);
        }

        problems.AddRange(places.Found);
        return bound.Usable(places.Problems).ToModel();
    }

    /// <summary>What the file lists, and then what its bases list.</summary>
    private IEnumerable<T> Distinct<T>(Func<CatalogModel, IEnumerable<T>> of, Func<T, string> key) => bases
        .Select(each => each.Catalog.Catalog)
        .OfType<CatalogModel>()
        .Prepend(own)
        .SelectMany(of)
        .GroupBy(key)
        .Select(same => same.First());

    private static IEnumerable<InheritedPart> Parts(InheritedErrors inherited, InheritedTypes types) => inherited.All
        .Select(each => new InheritedPart(
            each.Model.Code,
            each.IsOverridden ? $"{each.Model.Code}/from" : each.Base.Place,
            each.Origin,
            each.Model.From.Exceptions))
        .Concat(types.All
            .Where(type => type.By is not null)
            .Select(type => new InheritedPart(
                $"{CatalogMap.TypesPath}/{type.Model.Name}", type.By!.Place, type.By.Catalog.Path, EquatableArray<string>.Empty)));

    private EquatableArray<string> Bases() => bases
        .Where(each => !each.IsOfPackage)
        .SelectMany(each => each.Catalog.Bases.Prepend(each.Catalog.Path))
        .Distinct()
        .ToEquatableArray();

    private int Faults() =>
        file.ProblemCount + problems.Count + bases.Where(each => !each.IsOfPackage).Sum(each => each.Catalog.FaultCount);

    private string FirstFault() => file.ProblemCount > 0 ? file.FirstProblem
        : problems.Count > 0 ? problems[0].Rule.Say(problems[0].Arguments)
        : bases.Select(each => each.Catalog.FirstFault).FirstOrDefault(fault => fault.Length > 0) ?? "";
}
