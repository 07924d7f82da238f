namespace Studio.Errors.Package.Tests.Product;

/// <summary>Texts that people review, under Expected/; rewritten when STUDIO_SNAPSHOTS is "update".</summary>
internal static class ExpectedText
{
    public static void Matches(string actual, string file)
    {
        var path = Repository.TestFile("Expected", file);
        if (Environment.GetEnvironmentVariable("STUDIO_SNAPSHOTS") == "update")
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing; write it with STUDIO_SNAPSHOTS=update");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
