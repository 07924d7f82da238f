namespace Studio.Errors.Catalog;

/// <summary>
/// Stands in for the text while checks run over the union of several files: every part has a number as its place, and the number the
/// path of the part.
/// </summary>
internal sealed class UnionPlaces
{
    private readonly List<string> paths = [];

    public ProblemList Problems { get; } = new(new(""));

    /// <summary>The problems that checks found, at the paths of this file's parts.</summary>
    public IEnumerable<LinkProblem> Found =>
        Problems.ToEquatableArray().Select(problem => new LinkProblem(problem.Rule, paths[problem.Range.Start], problem.Arguments));

    /// <summary>A place for a part.</summary>
    public Extent Add(string path)
    {
        paths.Add(path);
        return new(paths.Count - 1, 0);
    }

    /// <summary>An entry with places for its parts.</summary>
    /// <param name="error">The entry.</param>
    /// <param name="element">Where all of it is told; null where its parts are in this file.</param>
    public BoundError Bind(ErrorModel error, string? element)
    {
        var place = Add(element ?? error.Code);
        _ = Part("message");
        var parameters = error.Parameters
            .Select(each => new BoundParameter(each, Part($"{(each.IsField ? "fields" : "values")}/{each.Name}")))
            .ToArray();
        var sources = Bind(error.From, Part);
        var wire = error.Said.Code is { } code ? new BoundWire(code.Text, code.IsNumber, Part("wire")) : null;
        var address = error.Documentation.Length > 0 ? new BoundAddress(error.Said.Address, Part("documentation")) : null;
        return new(error, place, Extent.Between(place.Start, paths.Count - 1), parameters, sources, wire, address);

        Extent Part(string path) => Add(element ?? $"{error.Code}/{path}");
    }

    /// <summary>The place of the message of an entry: the one behind its code.</summary>
    public static Extent MessageOf(BoundError error) => new(error.Place.Start + 1, 0);

    /// <summary>A type with places for its parts.</summary>
    public BoundType Bind(TypeModel type, string? element)
    {
        var path = $"{CatalogMap.TypesPath}/{type.Name}";
        var place = Add(element ?? path);
        var fields = type.Fields.Select(field => new BoundParameter(field, Add(element ?? $"{path}/fields/{field.Name}"))).ToArray();
        return new(type, place, Extent.Between(place.Start, paths.Count - 1), fields);
    }

    private static BoundSources Bind(SourcesModel from, Func<string, Extent> part) => new(
        [.. from.Statuses.Select(status => new BoundSource<StatusRange>(status, part("from/statuses")))],
        [.. from.Exceptions.Select(name => new BoundSource<string>(name, part("from/exceptions")))],
        Named(from.MissingScope, "from/missingScope", part),
        Named(from.Binding, "from/binding", part),
        from.Validation is { } validation ? Bind(validation, part) : null)
    {
        Policies = [.. from.Policies.Select(name => new BoundSource<string>(name, part("from/policies")))],
        Roles = [.. from.Roles.Select(name => new BoundSource<string>(name, part("from/roles")))],
    };

    private static BoundValidation Bind(ValidationModel validation, Func<string, Extent> part) => new(
        part("from/validation"),
        Named(validation.List, "from/validation/list", part),
        Named(validation.Map, "from/validation/map", part),
        validation.Form,
        [.. validation.Members.Select(each =>
            new BoundRole(each.Role, new(each.Path, part($"from/validation/{each.Role.Word}"))))],
        [.. validation.Said],
        Named(validation.Count, "from/validation/count", part),
        Named(validation.Summary, "from/validation/summary", part));

    private static BoundSource<string>? Named(string? name, string path, Func<string, Extent> part) =>
        name is null ? null : new(name, part(path));
}
