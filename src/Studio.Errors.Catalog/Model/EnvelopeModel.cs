namespace Studio.Errors.Catalog;

/// <summary>What carries every error of a catalog: the picture of its body and the body's type.</summary>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Body">The picture.</param>
internal sealed record EnvelopeModel(string MediaType, PictureObject Body)
{
    private const string Json = "application/json";

    /// <summary>The media type of RFC 9457.</summary>
    public const string Problem = "application/problem+json";

    /// <summary>The value of <c>Content-Type</c>: of all types, JSON alone is sent with its charset, as the framework does.</summary>
    public string ContentType => MediaType == Json ? "application/json; charset=utf-8" : MediaType;

    /// <summary>Whether the members of RFC 9457 have their meaning.</summary>
    public bool IsProblem => MediaType == Problem;

    /// <summary>Whether the documentation, as the <c>type</c> of a problem, identifies an error.</summary>
    public bool HasTypes => IsProblem && Shows(Placeholder.Documentation);

    /// <summary>Whether something in the body shows a placeholder.</summary>
    public bool Shows(Placeholder placeholder) => Body.Descend().Any(node => Shows(node, placeholder));

    /// <summary>The object whose members the fields of an entry become; null where they have an object of their own.</summary>
    public PictureObject? Spread => Body.Descend().OfType<PictureObject>().FirstOrDefault(each => each.HasFields);

    private static bool Shows(PictureNode node, Placeholder placeholder) => node is PictureText text
        ? text.Parts.Any(part => part.Placeholder == placeholder)
        : (node as PictureSlot)?.Placeholder == placeholder;
}
