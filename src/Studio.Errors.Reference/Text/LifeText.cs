namespace Studio.Errors.Reference;

/// <summary>Since when a code is there, and whether it is on its way out, in words.</summary>
public static class LifeText
{
    /// <summary>The version that the code came with.</summary>
    /// <param name="error">The definition.</param>
    /// <returns><c>Since v1.2</c>; empty where the catalog does not say.</returns>
    public static string Since(ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Since.Length > 0 ? $"Since {error.Since}" : "";
    }

    /// <summary>What to use instead of a code on its way out.</summary>
    /// <param name="error">The definition.</param>
    /// <returns><c>Deprecated: use sold_out</c>; empty for a code that is here to stay.</returns>
    public static string Deprecated(ErrorDefinition error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.Deprecated.Length > 0 ? $"Deprecated: {error.Deprecated}" : "";
    }
}
