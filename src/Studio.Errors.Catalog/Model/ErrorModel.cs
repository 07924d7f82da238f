namespace Studio.Errors.Catalog;

/// <summary>One entry of the catalog.</summary>
/// <param name="Code">The code, such as <c>not_found</c>.</param>
/// <param name="Status">400 to 599.</param>
/// <param name="Retry">What a client may do.</param>
/// <param name="Message">The message, cut at its placeholders.</param>
/// <param name="Parameters">Fields first, then values, each in the order of the file: their order is meaning.</param>
/// <param name="From">What the pipeline answers with this entry.</param>
/// <param name="When">When it happens; empty where not said.</param>
/// <param name="Remedy">What to do; empty where not said.</param>
/// <param name="Since">The version of the API that the code came with; empty where not said.</param>
/// <param name="Deprecated">What to use instead of a code that is on its way out; empty where it is not.</param>
internal sealed record ErrorModel(
    string Code,
    int Status,
    RetryKind Retry,
    MessageTemplate Message,
    EquatableArray<ParameterModel> Parameters,
    SourcesModel From,
    string When,
    string Remedy,
    string Since = "",
    string Deprecated = "")
{
    /// <summary>How the code is spelt on the wire; digits where codes are numbers there.</summary>
    public string Wire { get; init; } = Code;

    /// <summary>A short text that is the same in every answer; empty where no picture shows it and none is given.</summary>
    public string Title { get; init; } = "";

    /// <summary>A word for its kind; empty where not said.</summary>
    public string Category { get; init; } = "";

    /// <summary>The address of its documentation; empty where not said.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>The seconds of <c>Retry-After</c> where nobody knows better; null where there is no such header then.</summary>
    public int? RetryAfterDefault { get; init; }

    /// <summary>What the file says of its spelling; what it leaves out follows from the catalog that has the entry.</summary>
    public SaidSpelling Said { get; init; } = SaidSpelling.None;

    /// <summary>The name of the file that the entry is inherited from; empty where it is the catalog's own.</summary>
    public string Of { get; init; } = "";

    /// <summary>The entry as a catalog spells it that has this style and envelope.</summary>
    public ErrorModel Spelt(WireStyle style, EnvelopeModel envelope)
    {
        var wire = Said.Code?.Text ?? style.Spell(Code);
        var otherwise = envelope.Shows(Placeholder.Title) ? StatusNames.Of(Status) : "";
        return this with
        {
            Wire = wire,
            Title = Said.Title.Length > 0 ? Said.Title : otherwise,
            Documentation = Said.AddressOf(wire),
            From = From.Validation is { } validation ? From with { Validation = validation.Spelt(style) } : From,
        };
    }

    /// <summary>The name of the generated type and enum member: <c>NotFound</c>.</summary>
    public string TypeName => Identifiers.Pascal(Code);

    /// <summary>The number of the enum member: FNV-1a over the code, cut to 31 bits.</summary>
    public int Number => CodeNumber.Of(Code);
}
