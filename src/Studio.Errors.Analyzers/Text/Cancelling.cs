namespace Studio.Errors.Analyzers;

/// <summary>Makes walks give up: an editor cancels at each key, and a walk that doesn't look costs it a core until the end.</summary>
internal static class Cancelling
{
    /// <summary>The same items; each of them asks whether to go on.</summary>
    public static IEnumerable<T> Heeding<T>(this IEnumerable<T> items, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
