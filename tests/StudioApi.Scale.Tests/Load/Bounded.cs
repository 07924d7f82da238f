using System.Diagnostics;

namespace StudioApi.Tests;

/// <summary>Waits that end: what does not come in a minute comes never, and a test that waits for it must say so.</summary>
internal static class Bounded
{
    /// <summary>How long anything here may take to come back.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until the answer is the one that is waited for.</summary>
    /// <param name="what">What is waited for.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="isIt">Whether the answer is the one.</param>
    /// <returns>That answer.</returns>
    public static async Task<T> UntilAsync<T>(string what, Func<Task<T>> ask, Func<T, bool> isIt)
    {
        for (var since = Stopwatch.StartNew(); ;)
        {
            var answer = await ask();
            if (isIt(answer))
            {
                return answer;
            }

            Assert.True(since.Elapsed < Longest, $"Waited for a minute until {what}; the last answer was {answer}.");
        }
    }
}
