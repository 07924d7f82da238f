namespace Studio.Errors.Analyzers;

/// <summary>
/// A value that is made when it is first asked for, by whoever asks, with that one's cancellation. It is kept only when it
/// is whole: a run that was cancelled leaves nothing, and the next who asks makes it. <see cref="Lazy{T}"/> would keep the
/// cancellation and throw it at everyone.
/// </summary>
/// <param name="make">Makes the value; must not ask for it.</param>
internal sealed class Once<T>(Func<CancellationToken, T> make)
{
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(20);

    private readonly object gate = new();
    private volatile Made? made;
    private bool isMaking;

    public T Get(CancellationToken cancellation)
    {
        if (made is { } known)
        {
            return known.Value;
        }

        while (!Monitor.TryEnter(gate, look))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        try
        {
            return (made ??= Make(cancellation)).Value;
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    private Made Make(CancellationToken cancellation)
    {
        if (isMaking)
        {
            throw new InvalidOperationException("A value can't be made of itself.");
        }

        isMaking = true;
        try
        {
            return new Made(make(cancellation));
        }
        finally
        {
            isMaking = false;
        }
    }

    private sealed record Made(T Value);
}
