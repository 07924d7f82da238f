using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Why Asp.Versioning refused a request: it puts an endpoint of its own in the place of those that don't fit, and has addresses for
/// its problems. By name: this package has no need of that one.
/// </summary>
internal static class VersionRefusal
{
    private static readonly (string Endpoint, string Problem, string Words)[] All =
    [
        (" Unsupported API Version", "unsupported", "the API version is not one that this address has"),
        (" Unspecified API Version", "unspecified", "an API version is required"),
        (" Invalid API Version", "invalid", "the API version can't be read"),
        (" Ambiguous API Version", "ambiguous", "more than one API version was asked for"),
    ];

    /// <summary>Describes what an endpoint of the library refuses.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The words; null for any other endpoint.</returns>
    public static string? Describe(Endpoint? endpoint) => endpoint?.DisplayName is { } name && char.IsAsciiDigit(name.FirstOrDefault())
        ? All.FirstOrDefault(row => name.EndsWith(row.Endpoint, StringComparison.Ordinal)).Words
        : null;

    /// <summary>Describes a problem of the library.</summary>
    /// <param name="address">The type of the problem.</param>
    /// <returns>The words; null for any other problem.</returns>
    public static string? Describe(string address) =>
        All.FirstOrDefault(row => address == "https://docs.api-versioning.org/problems#" + row.Problem).Words;
}
