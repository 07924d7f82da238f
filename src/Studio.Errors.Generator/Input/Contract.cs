namespace Studio.Errors.Generator;

/// <summary>The catalog class of another project that an anchor serves.</summary>
/// <param name="Assembly">The name of the project's assembly.</param>
/// <param name="Anchor">The class.</param>
internal sealed record Contract(string Assembly, Anchor Anchor)
{
    /// <summary>The name of the base class of results that is nested in the anchors of servers.</summary>
    public const string ResultBase = "Error";
}
