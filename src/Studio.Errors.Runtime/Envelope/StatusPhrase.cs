namespace Studio.Errors;

/// <summary>
/// The names of error statuses, as RFC 9110 and the registry of statuses have them. They are on the wire where a body shows
/// them, so that they are not left to the framework, whose names differ between versions.
/// </summary>
public static class StatusPhrase
{
    /// <summary>The name of a status.</summary>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <returns>The name; the class's, <c>Client Error</c> or <c>Server Error</c>, where the status has none of its own.</returns>
    public static string Of(int status) => StatusNames.Of(status);
}
