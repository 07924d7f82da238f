namespace Studio.Errors.AspNetCore;

/// <summary>What stands between two literals of an envelope.</summary>
internal enum EnvelopeSlot
{
    /// <summary>Nothing: the envelope ends with the literal.</summary>
    End = 0,

    /// <summary>The request id, escaped and without quotes.</summary>
    RequestId = 1,

    /// <summary>An argument inside the message, escaped and without quotes.</summary>
    Message = 2,

    /// <summary>An argument as the JSON value of a member. The literal is the member's name and goes with it.</summary>
    Field = 3,
}
