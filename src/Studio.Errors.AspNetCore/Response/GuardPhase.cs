namespace Studio.Errors.AspNetCore;

/// <summary>How far a response is. docs/pipeline.md has the table: what each phase does with each thing that happens.</summary>
internal enum GuardPhase
{
    /// <summary>The server has no bytes; all that was written is held, and everything can be taken back.</summary>
    Waiting,

    /// <summary>More was written than is held: the server has it. Status and headers can change, but not to an error.</summary>
    Full,

    /// <summary>The head is decided, and bytes pass.</summary>
    Open,

    /// <summary>A foreign error body is being written, and dropped.</summary>
    Swallowing,
}
