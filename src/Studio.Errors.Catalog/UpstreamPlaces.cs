namespace Studio.Errors.Catalog;

/// <summary>The paths of <see cref="CatalogMap.Parts"/> below <c>upstreams</c>.</summary>
internal static class UpstreamPlaces
{
    /// <summary>An upstream's name.</summary>
    public static string Of(string upstream) => $"{CatalogMap.UpstreamsPath}/{CatalogMap.Step(upstream)}";

    /// <summary>What says which catalog it is.</summary>
    public static string Source(UpstreamModel upstream) => $"{Of(upstream.Name)}/{(upstream.Errors.Length > 0 ? "errors" : "catalog")}";

    /// <summary>The name of its map.</summary>
    public static string Map(string upstream) => $"{Of(upstream)}/map";

    /// <summary>A key of the map.</summary>
    public static string Key(string upstream, string key) => $"{Map(upstream)}/{CatalogMap.Step(key)}";

    /// <summary>Our code for a key.</summary>
    public static string Target(string upstream, string key) => $"{Key(upstream, key)}/code";

    /// <summary>The name of a field or value of ours that a key fills.</summary>
    public static string Argument(string upstream, string key, string name) => $"{Key(upstream, key)}/fields/{CatalogMap.Step(name)}";

    /// <summary>What fills it.</summary>
    public static string Theirs(string upstream, string key, string name) => $"{Argument(upstream, key, name)}/from";
}
