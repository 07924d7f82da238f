namespace StudioApi;

/// <summary>The service that takes in the video of studios on air.</summary>
internal interface IIngest
{
    /// <summary>Tells the service that a studio goes live or offline.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IngestAnswer> TurnAsync(bool on, string studio, CancellationToken cancelled);
}

/// <summary>How the service took it.</summary>
internal enum IngestAnswer
{
    /// <summary>It did as told.</summary>
    Done,

    /// <summary>It can't be reached or doesn't answer in time.</summary>
    Unreachable,

    /// <summary>It answered with something other than what was agreed.</summary>
    Unexpected,
}
