using System.Globalization;

namespace Studio.Errors.Reference;

/// <summary>The names of the HTTP statuses that errors have.</summary>
public static class StatusText
{
    /// <summary>The name of a status, such as <c>Not Found</c>; the class's where the status has none of its own.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name.</returns>
    public static string Of(int status)
    {
        using var response = new HttpResponseMessage((System.Net.HttpStatusCode)status);
        return response.ReasonPhrase is { Length: > 0 } name ? name : status < 500 ? "Client Error" : "Server Error";
    }

    /// <summary>The status as text.</summary>
    internal static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
