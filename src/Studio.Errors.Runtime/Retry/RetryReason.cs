namespace Studio.Errors;

/// <summary>Why a request is sent again, or isn't.</summary>
public enum RetryReason
{
    /// <summary>Not sent again: the answer is no error.</summary>
    NoError = 0,

    /// <summary>Sent again: the fault is transient.</summary>
    Transient = 1,

    /// <summary>Sent again: the server asked to wait first.</summary>
    Throttled = 2,

    /// <summary>Not sent again: the code or the kind of the fault says never, so it would be the same.</summary>
    NeverUnchanged = 3,

    /// <summary>Not sent again: the method isn't idempotent and there is no <c>Idempotency-Key</c>, so it might happen twice.</summary>
    NotIdempotent = 4,

    /// <summary>Not sent again: the content can be sent only once.</summary>
    ContentSpent = 5,

    /// <summary>Not sent again: the server asks for a longer wait than the options allow.</summary>
    WaitTooLong = 6,

    /// <summary>Not sent again: the attempts are used up.</summary>
    AttemptsSpent = 7,

    /// <summary>Not sent again: the time for all attempts together is used up.</summary>
    TimeSpent = 8,

    /// <summary>Not sent again: too many requests are being sent again just now.</summary>
    BudgetSpent = 9,
}
