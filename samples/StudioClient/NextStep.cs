namespace StudioClient;

/// <summary>What a client does after an error, by its code: never by its status, never by its message.</summary>
internal static class NextStep
{
    /// <summary>Says it in a sentence.</summary>
    public static string After(ApiErrorException error) => error.Code switch
    {
        ApiErrorCode.InvalidRequest => $"corrects the request: {error.Message}",
        ApiErrorCode.InvalidKey => "asks for a valid key; sending the same one again would not help",
        ApiErrorCode.InsufficientScope => $"asks the key's owner for the scope {error.RequiredScope}",
        ApiErrorCode.NotFound => "shows that there is no such studio",
        ApiErrorCode.RateLimited => $"gives up for now; the API asks for a pause of {error.RetryAfter?.TotalSeconds ?? 1} s",
        ApiErrorCode.WriteDisabled => "gives up at once: the gate is closed on purpose",
        ApiErrorCode.Unavailable or ApiErrorCode.BadGateway or ApiErrorCode.Internal =>
            "has tried again with growing waits, and reports the request",
        _ => $"doesn't know {error.RawCode ?? "this answer"} yet and treats it by its status: {error.Retry}",
    };
}
