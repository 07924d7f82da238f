using System.Globalization;

namespace Studio.Errors.AspNetCore.Tests.Load;

/// <summary>How long the long runs are: an environment variable, or a number that suits every build.</summary>
internal static class Setting
{
    public static int Of(string variable, int everyBuild) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : everyBuild;
}
