namespace Studio.Errors.AspNetCore;

/// <summary>
/// The application's OnStarting callbacks. We run them ourselves, before anything reaches the server: one that throws
/// becomes an error like any other, where the server would send half a response.
/// </summary>
internal sealed class StartingCallbacks
{
    private readonly Stack<(Func<object, Task> Run, object State)> callbacks = new();

    /// <summary>Keeps a callback.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="state">What it is called with.</param>
    public void Add(Func<object, Task> callback, object state) => callbacks.Push((callback, state));

    /// <summary>Runs each once, the last one first, as the server does.</summary>
    /// <returns>Done once all have run.</returns>
    public async Task RunAsync()
    {
        while (callbacks.TryPop(out var callback))
        {
            await callback.Run(callback.State);
        }
    }
}
