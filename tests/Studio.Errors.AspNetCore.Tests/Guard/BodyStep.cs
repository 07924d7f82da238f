namespace Studio.Errors.AspNetCore.Tests.Guard;

/// <summary>A way in which an application writes, or lets go.</summary>
internal enum BodyCall
{
    PipeWrite,
    PipeWriteAsync,
    PipeMemory,
    PipeMemoryTwice,
    PipeFlush,
    StreamWriteAsync,
    StreamWrite,
    StreamFlushAsync,
    StreamFlush,
    Start,
    SendFile,
    Complete,
}

/// <summary>One call of a program.</summary>
/// <param name="Call">The call.</param>
/// <param name="Bytes">What it writes; empty where it writes nothing.</param>
/// <param name="Hint">The size that it asks the pipe for beyond that.</param>
/// <param name="WaitsForClient">Whether the program goes on once the client has everything that was written so far.</param>
internal sealed record BodyStep(BodyCall Call, byte[] Bytes, int Hint, bool WaitsForClient);
