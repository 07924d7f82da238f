using System.Globalization;

namespace Studio.Errors.Testing;

/// <summary>How long the long runs are: an environment variable, or a number that suits every build.</summary>
public static class RunSize
{
    /// <summary>The size of a run.</summary>
    /// <param name="variable">The environment variable that sets it.</param>
    /// <param name="everyBuild">The size without one.</param>
    /// <returns>The size.</returns>
    public static int Of(string variable, int everyBuild) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : everyBuild;
}
