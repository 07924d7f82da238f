using System.Text.Json;

namespace Studio.Errors;

/// <summary>
/// An error that a server answered, thrown by its client. The generated exceptions derive from it; where one escapes a
/// server's own handler it is an upstream fault there, never that server's own error.
/// </summary>
/// <remarks>
/// Its message is one line for logs, with status, code and request id: visible characters of bounded length, whatever the
/// server wrote. <see cref="ErrorResponse.Message"/> has what the server wrote.
/// </remarks>
public abstract class ErrorResponseException : Exception
{
    /// <summary>Creates the exception of an answer.</summary>
    /// <param name="response">The answer.</param>
    protected ErrorResponseException(ErrorResponse response)
        : base(Describe(response)) => Response = response;

    /// <summary>The answer, with every field of its envelope.</summary>
    public ErrorResponse Response { get; }

    /// <summary>The HTTP status.</summary>
    public int Status => Response.Status;

    /// <summary>The code as it is on the wire; null where the answer has none.</summary>
    public string? RawCode => Response.RawCode;

    /// <summary>The id to report; null where the answer has none.</summary>
    public string? RequestId => Response.RequestId;

    /// <summary>What may be done: the catalog's advice, or by status class where the catalog doesn't have the code.</summary>
    public RetryAdvice Retry => Response.Retry;

    /// <summary>How long the server asks to wait; null where it doesn't ask.</summary>
    public TimeSpan? RetryAfter => Response.RetryAfter;

    /// <summary>The media type of the answer's body; null where the answer says none.</summary>
    public string? ContentType => Response.ContentType;

    /// <summary>Reads the error of a response. The generated method of the same name says the catalog and makes the exception.</summary>
    /// <typeparam name="TException">The exception of the catalog.</typeparam>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The response; its content stays readable.</param>
    /// <param name="create">Makes the exception.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The exception, not thrown; null where the status is below 400.</returns>
    /// <exception cref="InvalidOperationException">The body was read before, as a stream, so that its error can't be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    protected static async Task<TException?> ReadAsync<TException>(
        ErrorCatalog catalog, HttpResponseMessage response, Func<ErrorResponse, TException> create, CancellationToken cancellationToken)
        where TException : ErrorResponseException
    {
        ArgumentNullException.ThrowIfNull(create);
        return await ErrorResponse.ReadIfErrorAsync(catalog, response, cancellationToken).ConfigureAwait(false) is { } error
            ? create(error)
            : null;
    }

    /// <summary>Throws where a response is an error: where its status is 400 or above.</summary>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The response; its content stays readable.</param>
    /// <param name="create">Makes the exception.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Done where the response is no error.</returns>
    /// <exception cref="ErrorResponseException">The response is an error, whatever its body.</exception>
    /// <exception cref="InvalidOperationException">The body was read before, as a stream, so that its error can't be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    protected static async Task ThrowIfErrorAsync(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        Func<ErrorResponse, ErrorResponseException> create,
        CancellationToken cancellationToken)
    {
        if (await ReadAsync(catalog, response, create, cancellationToken).ConfigureAwait(false) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Reads the JSON of a response, or throws the error in its place.</summary>
    /// <typeparam name="T">What the body is read as.</typeparam>
    /// <param name="catalog">The catalog of the API.</param>
    /// <param name="response">The response; a body below 400 is read once.</param>
    /// <param name="options">How to read JSON; those of a serializer context where the program is trimmed.</param>
    /// <param name="create">Makes the exception.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What the body says; never null.</returns>
    /// <exception cref="ErrorResponseException">
    /// The response is an error; or its status is below 400 and its body isn't such JSON.
    /// </exception>
    /// <exception cref="NotSupportedException">The options can't read the type.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    protected static async Task<T> ReadJsonAsync<T>(
        ErrorCatalog catalog,
        HttpResponseMessage response,
        JsonSerializerOptions options,
        Func<ErrorResponse, ErrorResponseException> create,
        CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(create);
        var (value, error) = await ErrorResponse.ReadJsonAsync<T>(catalog, response, options, cancellationToken).ConfigureAwait(false);
        return error is null ? value! : throw create(error);
    }

    private static string Describe(ErrorResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RawCode is not null ? response.ToString()
            : response.Status < 400 ? $"The answer is no error, but its body isn't the JSON that was asked for: {response}."
            : $"The answer is an error, but not one of the catalog: {response}.";
    }
}
