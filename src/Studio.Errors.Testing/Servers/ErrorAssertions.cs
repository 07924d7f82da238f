using System.Globalization;
using System.Text;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Testing;

/// <summary>What a test demands of an answer.</summary>
public static class ErrorAssertions
{
    private const int LongestBody = 4096;

    /// <summary>Demands that an answer is an error: its status and its code.</summary>
    /// <typeparam name="TError">The error, such as <c>ApiErrors.NotFound</c>.</typeparam>
    /// <param name="response">The answer; its content stays readable.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The error as a client reads it: its fields, its message, its request id.</returns>
    /// <exception cref="ErrorAssertionException">
    /// It is something else; the text shows status, request id, body, and the server's log where it is kept.
    /// </exception>
    public static Task<ErrorResponse> ShouldBeErrorAsync<TError>(
        this HttpResponseMessage response, CancellationToken cancellationToken = default)
        where TError : ErrorResult, IErrorResult<TError> =>
        ShouldBeErrorAsync(response, TError.Template.Catalog, TError.Template.Definition, cancellationToken);

    /// <summary>Demands that an answer is an error, where the test sees no generated results of the server.</summary>
    /// <param name="response">The answer; its content stays readable.</param>
    /// <param name="catalog">The catalog, such as <c>ApiErrors.Catalog</c>.</param>
    /// <param name="code">The code as it is on the wire.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The error as a client reads it: its fields, its message, its request id.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    /// <exception cref="ErrorAssertionException">
    /// It is something else; the text shows status, request id, body, and the server's log where it is kept.
    /// </exception>
    public static Task<ErrorResponse> ShouldBeErrorAsync(
        this HttpResponseMessage response, ErrorCatalog catalog, string code, CancellationToken cancellationToken = default) =>
        ShouldBeErrorAsync(response, catalog, catalog.Demanded(code), cancellationToken);

    private static async Task<ErrorResponse> ShouldBeErrorAsync(
        HttpResponseMessage response, ErrorCatalog catalog, ErrorDefinition expected, CancellationToken cancellationToken)
    {
        var error = await ErrorResponse.ReadAsync(catalog, response, cancellationToken);
        return error.Status == expected.Status && error.RawCode == expected.Code
            ? error
            : throw new ErrorAssertionException(
                $"Expected {expected}, but the answer is {Name(error)}.{await DescribeAsync(response, error, cancellationToken)}");
    }

    /// <summary>An answer in a few words.</summary>
    /// <param name="error">The answer.</param>
    /// <returns>Its status and code.</returns>
    internal static string Name(ErrorResponse error) =>
        error.RawCode is { } code ? $"{error.Status} {code}" : $"{error.Status} without a code";

    /// <summary>All that helps to see why an answer is what it is, a line each.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="error">The same as a client reads it.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>Lines; the first begins with a line break.</returns>
    internal static async Task<string> DescribeAsync(HttpResponseMessage response, ErrorResponse error, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var text = new StringBuilder().Append('\n');
        if (response.RequestMessage is { } request)
        {
            text.Append(CultureInfo.InvariantCulture, $"Request:    {request.Method} {request.RequestUri?.PathAndQuery}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"Status:     {error.Status} {response.ReasonPhrase}\n");
        text.Append(CultureInfo.InvariantCulture, $"Request id: {error.RequestId ?? "none"}\n");
        var shown = body.Length == 0 ? "empty" : body.Length > LongestBody ? body[..LongestBody] + "…" : body;
        text.Append(CultureInfo.InvariantCulture, $"Body:       {shown}\n");
        text.Append(CultureInfo.InvariantCulture, $"Log:        {await RequestLog.OfAsync(error, cancellationToken)}");
        return text.ToString();
    }
}
