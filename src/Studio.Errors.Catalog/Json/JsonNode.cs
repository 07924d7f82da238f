namespace Studio.Errors.Catalog;

/// <summary>A JSON value and where it stands.</summary>
internal abstract record JsonNode(Extent Extent)
{
    /// <summary>The kind of value in words, as in <c>a string</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What a problem with the value underlines: an object's or array's first character, a text without quotes.</summary>
    public virtual Extent Mark => Extent;
}

/// <summary>Stands where a value should: the parser has reported what is wrong.</summary>
internal sealed record JsonMissing(Extent Extent) : JsonNode(Extent)
{
    public override string Kind => "nothing";
}

internal sealed record JsonObject(Extent Extent, IReadOnlyList<JsonMember> Members) : JsonNode(Extent)
{
    public override string Kind => "an object";

    public override Extent Mark => new(Extent.Start, 1);
}

internal sealed record JsonArray(Extent Extent, IReadOnlyList<JsonNode> Items) : JsonNode(Extent)
{
    public override string Kind => "an array";

    public override Extent Mark => new(Extent.Start, 1);
}

/// <summary>A string.</summary>
/// <param name="Extent">Its extent, quotes included.</param>
/// <param name="Value">Its value.</param>
/// <param name="File">The whole text that it stands in.</param>
internal sealed record JsonText(Extent Extent, string Value, string File) : JsonNode(Extent)
{
    public override string Kind => "a string";

    public override Extent Mark => Unquoted(Extent);

    /// <summary>A string's extent without its quotes; with them where nothing stands between, so that there is something to see.</summary>
    public static Extent Unquoted(Extent extent) => extent.Length > 2 ? new(extent.Start + 1, extent.Length - 2) : extent;
}

internal sealed record JsonNumber(Extent Extent, string Spelling) : JsonNode(Extent)
{
    public override string Kind => "a number";
}

internal sealed record JsonBoolean(Extent Extent, bool Value) : JsonNode(Extent)
{
    public override string Kind => Value ? "true" : "false";
}

internal sealed record JsonNull(Extent Extent) : JsonNode(Extent)
{
    public override string Kind => "null";
}

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where the name stands, without quotes.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, Extent Place, JsonNode Value)
{
    /// <summary>From the name to the end of the value.</summary>
    public Extent Whole => Extent.Between(Place.Start, Math.Max(Place.End, Value.Extent.End));
}
