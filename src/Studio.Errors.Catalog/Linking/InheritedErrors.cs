namespace Studio.Errors.Catalog;

/// <summary>The entries that a catalog inherits, spelt as it spells them.</summary>
internal sealed class InheritedErrors(UnionSettings settings, List<LinkProblem> problems)
{
    private readonly Dictionary<string, InheritedError> errors = new(StringComparer.Ordinal);

    public IEnumerable<string> Codes => errors.Keys;

    /// <summary>All of them, by code.</summary>
    public IEnumerable<InheritedError> All => errors.Values.OrderBy(each => each.Model.Code, StringComparer.Ordinal);

    public InheritedError? Find(string code) => errors.TryGetValue(code, out var error) ? error : null;

    public void Remove(string code) => errors.Remove(code);

    /// <summary>Adds what a base brings. One file that comes by two ways is one file; two files with one code differ.</summary>
    public void Add(LinkedBase by)
    {
        var parts = by.Catalog.Inherited.Where(part => part.IsCode).ToDictionary(part => part.Path);
        foreach (var error in by.Catalog.Catalog?.Errors ?? EquatableArray<ErrorModel>.Empty)
        {
            var inherited = parts.TryGetValue(error.Code, out var part) ? part : null;
            var spelt = error with { Of = error.Of.Length > 0 ? error.Of : BasePaths.NameOf(by.Catalog.Path) };
            Keep(new(spelt.Spelt(settings.Style, settings.Envelope), by, inherited?.Origin ?? by.Catalog.Path, Overrides: null)
            {
                IsOverriddenByBase = inherited is { IsOverridden: true },
            });
        }
    }

    private void Keep(InheritedError error)
    {
        var code = error.Model.Code;
        if (!errors.TryGetValue(code, out var first))
        {
            errors.Add(code, error);
        }
        else if (first.Origin != error.Origin)
        {
            Differ($"'{code}' is a code of '{first.Base.Name}' already", "extend one of the two, or rename the code in one");
        }
        else if (!first.IsOverriddenByBase && !error.IsOverriddenByBase)
        {
            errors[code] = first with { Model = first.Model with { From = first.Model.From.And(error.Model.From) } };
        }
        else if (!first.Model.Equals(error.Model))
        {
            Differ($"'{code}' comes by way of '{first.Base.Name}', too, and is another there", "override it in one of the two only");
        }

        void Differ(string what, string cure) => problems.Add(new(Rules.BasesDiffer, error.Base.Place, new([what, cure])));
    }

    /// <summary>Applies what the catalog says of them, and takes from them the sources that it claims for entries of its own.</summary>
    public void Apply(IReadOnlyDictionary<string, OverrideModel> overrides, IReadOnlyCollection<SourcesModel> claims)
    {
        foreach (var (code, error) in errors.Select(each => (each.Key, each.Value)).ToArray())
        {
            var said = overrides.TryGetValue(code, out var one) ? one : null;
            var model = said is null ? error.Model : said.Applied(error.Model).Spelt(settings.Style, settings.Envelope);
            errors[code] = error with
            {
                Model = said?.From is null ? model with { From = model.From.Less(claims) } : model,
                Overrides = said,
            };
        }
    }
}

/// <summary>An inherited entry.</summary>
/// <param name="Model">The entry.</param>
/// <param name="Base">The base by which it came.</param>
/// <param name="Origin">The path of the file that has it.</param>
/// <param name="Overrides">What the catalog says of it; null where that is nothing.</param>
internal sealed record InheritedError(ErrorModel Model, LinkedBase Base, string Origin, OverrideModel? Overrides)
{
    public bool IsOverridden => Overrides is not null;

    /// <summary>
    /// Whether a file between this one and its origin says what differs; otherwise such files can only have taken sources.
    /// </summary>
    public bool IsOverriddenByBase { get; init; }
}
