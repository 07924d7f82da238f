namespace Studio.Errors.Reference;

/// <summary>
/// The reference of an API's errors, for people: one page, the same as Markdown, and the catalog as JSON. It is printed
/// by the running API and by the tool, from here alone.
/// </summary>
/// <param name="catalog">The catalog.</param>
public sealed class ErrorReference(ErrorCatalog catalog)
{
    /// <summary>The catalog.</summary>
    public ErrorCatalog Catalog { get; } = catalog;

    /// <summary>The API's name, as the heading shows it.</summary>
    public string Title { get; init; } = "API";

    /// <summary>
    /// The name of the generated family, by which the examples in C# name it: <c>ApiErrors</c> unless set.
    /// </summary>
    public string Family { get; init; } = "ApiErrors";

    /// <summary>
    /// The last part of the page's address, without an ending: <c>errors</c> unless set. Beside it stand the Markdown
    /// (<c>errors.md</c>) and the JSON (<c>errors.catalog.json</c>).
    /// </summary>
    public string Name { get; init; } = "errors";

    /// <summary>The API's address, as examples show it; without one they show <c>$API</c>.</summary>
    public string? Address { get; init; }

    /// <summary>The endpoints, by path and method; empty where they are not known.</summary>
    public IReadOnlyList<AnsweringEndpoint> Endpoints
    {
        get;
        init => field =
        [
            .. value
                .OrderBy(endpoint => endpoint.Path, StringComparer.Ordinal)
                .ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal),
        ];
    }
    = [];

    /// <summary>Prints the page: one HTML file that asks for nothing else and reads well without JavaScript.</summary>
    /// <returns>The page.</returns>
    public string ToHtml() => ReferencePage.Whole(this);

    /// <summary>Prints the page of one code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The page; null where the catalog has no such code.</returns>
    public string? ToHtml(string code) => Catalog.Find(code) is { } error ? ReferencePage.Single(this, error) : null;

    /// <summary>Prints the reference as Markdown.</summary>
    /// <returns>The Markdown.</returns>
    public string ToMarkdown() => MarkdownReference.Print(this);

    /// <summary>
    /// Prints the catalog as JSON, with an example answer and the endpoints of each code. <see cref="ErrorCatalog.Parse"/>
    /// reads it.
    /// </summary>
    /// <returns>The JSON, indented.</returns>
    public string ToJson() => JsonReference.Print(this);

    /// <summary>The endpoints that answer a code.</summary>
    internal IEnumerable<AnsweringEndpoint> EndpointsOf(ErrorDefinition error) =>
        Endpoints.Where(endpoint => endpoint.Codes.Contains(error.Code));

    /// <summary>The scopes that a code has to do with: those of its endpoints; all of them where it answers a missing one.</summary>
    internal IEnumerable<string> ScopesOf(ErrorDefinition error) =>
        (error.MissingScopeField is null ? EndpointsOf(error).SelectMany(endpoint => endpoint.Scopes) : Scopes)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Every scope of the catalog and of the endpoints.</summary>
    internal IEnumerable<string> Scopes =>
        Catalog.Scopes
            .Concat(Endpoints.SelectMany(endpoint => endpoint.Scopes))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The definition with the most to see in an example.</summary>
    internal ErrorDefinition MostToShow =>
        Errors.MaxBy(error => error.Parameters.Count(parameter => parameter.IsField))
            ?? throw new InvalidOperationException("The catalog has no codes to show.");

    /// <summary>The definitions as people look for them: by status, then by code.</summary>
    internal IEnumerable<ErrorDefinition> Errors =>
        Catalog.Errors.OrderBy(error => error.Status).ThenBy(error => error.Code, StringComparer.Ordinal);
}
