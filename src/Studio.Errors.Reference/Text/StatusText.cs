using System.Globalization;

namespace Studio.Errors.Reference;

/// <summary>The names of the HTTP statuses that errors have.</summary>
public static class StatusText
{
    /// <summary>The name of a status, such as <c>Not Found</c>; the class's where the status has none of its own.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name.</returns>
    public static string Of(int status) => StatusPhrase.Of(status);

    /// <summary>The status as text.</summary>
    internal static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
