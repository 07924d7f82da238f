namespace Studio.Errors.Catalog;

/// <summary>Where the parts of a catalog stand in its text.</summary>
/// <param name="Root">The first character of the text, for problems of the whole.</param>
/// <param name="Errors">The name of the member <c>errors</c>; the same as <paramref name="Root"/> where there is none.</param>
/// <param name="Entries">The key of each entry, usable or not, sorted by code.</param>
/// <param name="Exceptions">Each name in the <c>from.exceptions</c> of the model's entries, in order of the file.</param>
/// <param name="Parts">Everything else that a change can be told at, by path; see <see cref="Finder"/>.</param>
internal sealed record CatalogMap(
    TextRange Root,
    TextRange Errors,
    EquatableArray<Place> Entries,
    EquatableArray<Place> Exceptions,
    EquatableArray<Place> Parts)
{
    public const string VersionPath = "/version";
    public const string ExtendsPath = "/extends";
    public const string WithoutPath = "/without";
    public const string ScopesPath = "/scopes";
    public const string RetiredPath = "/retired";
    public const string ErrorsPath = "/errors";
    public const string TypesPath = "/types";
    public const string EnvelopePath = "/envelope";
    public const string BodyPath = "/envelope/body";
    public const string RequestIdPath = "/requestId";
    public const string HeadersPath = "/headers";
    public const string CodeHeaderPath = "/headers/code";
    public const string UpstreamsPath = "/upstreams";

    /// <summary>A name of the file as a step of a path.</summary>
    public static string Step(string name) => name.Replace("~", "~0").Replace("/", "~1");

    /// <summary>
    /// Finds the place of a path such as <c>not_found/status</c> or <c>not_found/fields/x/type</c>; where the file has no such
    /// member, of the nearest thing around it.
    /// </summary>
    public Func<string, TextRange> Finder()
    {
        var ranges = new Dictionary<string, TextRange>(StringComparer.Ordinal);
        foreach (var place in Parts.Where(place => !ranges.ContainsKey(place.Name)))
        {
            ranges.Add(place.Name, place.Range);
        }

        return path =>
        {
            for (var part = path; part.Length > 0; part = part.Substring(0, Math.Max(0, part.LastIndexOf('/'))))
            {
                if (ranges.TryGetValue(part, out var range))
                {
                    return range;
                }
            }

            return Errors;
        };
    }
}

/// <summary>A named place: a code, or an exception's type name, and its range without the quotes.</summary>
internal sealed record Place(string Name, TextRange Range);
