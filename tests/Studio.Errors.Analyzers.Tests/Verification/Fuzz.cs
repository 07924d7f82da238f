using System.Globalization;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>How much of a long test to run: a variable's number, or what the build's machines have time for.</summary>
internal static class Fuzz
{
    public static int Size(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
