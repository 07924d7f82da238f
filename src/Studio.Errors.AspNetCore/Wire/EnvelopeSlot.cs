namespace Studio.Errors.AspNetCore;

/// <summary>What stands after a literal of an envelope.</summary>
internal enum EnvelopeSlot
{
    /// <summary>Nothing: the literal is all.</summary>
    Literal = 0,

    /// <summary>The request id, escaped and without quotes.</summary>
    RequestId = 1,

    /// <summary>An argument inside the message, escaped and without quotes.</summary>
    Message = 2,

    /// <summary>An argument as the JSON value of a member. The literal is the member's name and goes with it.</summary>
    Field = 3,

    /// <summary>The same as a JSON text, whatever its type.</summary>
    FieldText = 4,

    /// <summary>The request id inside a text, percent-encoded.</summary>
    EncodedRequestId = 5,

    /// <summary>The seconds of the delay; missing where there is none.</summary>
    RetryAfter = 6,

    /// <summary>The trace's id; missing where there is no trace.</summary>
    TraceId = 7,

    /// <summary>The trace as traceparent has it; missing where there is no trace.</summary>
    TraceParent = 8,

    /// <summary>The time of the answer.</summary>
    Time = 9,

    /// <summary>Parts that are written together or not at all.</summary>
    Block = 10,
}
