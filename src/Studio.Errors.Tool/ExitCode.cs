namespace Studio.Errors.Tool;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Good = 0;

    /// <summary>The catalog has errors, or breaks its promise, or does not have what was asked for.</summary>
    public const int Bad = 1;

    /// <summary>A file can't be used, or the command line is wrong.</summary>
    public const int Unusable = 2;
}
