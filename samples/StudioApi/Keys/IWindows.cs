namespace StudioApi;

/// <summary>Counts the requests of keys for all instances together.</summary>
internal interface IWindows
{
    /// <summary>Counts a request of a key.</summary>
    /// <returns>The key's requests in its window, and how much of the window is left; null while nobody can say.</returns>
    ValueTask<(long Count, TimeSpan Left)?> CountAsync(string key, TimeSpan window);
}
