namespace Studio.Errors.Generator;

/// <summary>The path that an anchor names.</summary>
/// <param name="Ending">The end of the path, in whole segments joined by slashes.</param>
/// <param name="IsClient">Whether the anchor is that of an API which the project calls.</param>
internal sealed record NamedPath(string Ending, bool IsClient)
{
    /// <summary>Whether a file is one that the path names.</summary>
    public bool Names(string file) => PathEnding.Matches(file, Ending);
}
