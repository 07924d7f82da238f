namespace Studio.Errors.Package.Tests.Product;

/// <summary>What a command left behind: its exit code, and both of its outputs in the order they came.</summary>
internal sealed record Outcome(int ExitCode, string Output)
{
    /// <summary>The output, once the command has succeeded; a failed one fails the test with all it printed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}");
        return Output;
    }

    /// <summary>The output, once the command has failed, as it should have.</summary>
    public string Failed()
    {
        Assert.True(ExitCode != 0, $"should have failed\n{Output}");
        return Output;
    }
}
