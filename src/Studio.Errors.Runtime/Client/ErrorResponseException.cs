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

    private static string Describe(ErrorResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.RawCode is not null ? response.ToString()
            : response.Status < 400 ? $"The answer is no error, but its body isn't the JSON that was asked for: {response}."
            : $"The answer is an error, but not one of the catalog: {response}.";
    }
}
