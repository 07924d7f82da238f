namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// A file of the repository that says what was reported, so that each loss or gain is a visible difference.
/// <c>STUDIO_SNAPSHOTS=update</c> writes it anew.
/// </summary>
internal static class Golden
{
    public static void Matches(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(Repository.PathOf(path), actual);
        }

        Assert.Equal(File.Exists(Repository.PathOf(path)) ? Repository.Read(path) : string.Empty, actual);
    }
}
