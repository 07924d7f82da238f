using Studio.Errors.Testing;

namespace Studio.Errors.Reference.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string Root => RepositoryRoot.Folder;

    public static string SampleCatalogPath => Path.Combine(Root, "errors.json");

    /// <summary>The sample's catalog, with nothing known of endpoints.</summary>
    public static ErrorReference Sample { get; } = new(ErrorCatalog.Parse(File.ReadAllBytes(SampleCatalogPath))) { Title = "Studio API" };
}
