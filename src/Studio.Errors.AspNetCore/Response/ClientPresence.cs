using Microsoft.AspNetCore.Connections;

namespace Studio.Errors.AspNetCore;

/// <summary>Whether the client of a request went away. Only the server's token says so; an exception is no more than a hint.</summary>
internal static class ClientPresence
{
    // The read that a client's reset breaks ends a few turns of the thread pool before the token does.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(250);

    /// <summary>Asks the token; after the reset of a connection, which may have been another one, it is given a moment.</summary>
    /// <param name="exception">What ended the request.</param>
    /// <param name="time">Measures the moment.</param>
    /// <param name="clientGone">The token as it stood when the request began.</param>
    /// <returns>True where the client is gone.</returns>
    public static async ValueTask<bool> IsGoneAsync(Exception exception, TimeProvider time, CancellationToken clientGone)
    {
        if (!clientGone.IsCancellationRequested && IsOfConnection(exception))
        {
            await Task.Delay(Lag, time, clientGone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return clientGone.IsCancellationRequested;
    }

    private static bool IsOfConnection(Exception? exception) =>
        exception is ConnectionResetException or ConnectionAbortedException
            || (exception is not null && IsOfConnection(exception.InnerException));
}
