using System.Globalization;
using System.Net.Http.Headers;

namespace Studio.Errors;

/// <summary>
/// Reads <c>Retry-After</c> from its text, so that a request is never sent before the server said: a number too large for
/// the framework's own reading is a very long wait and not no header, a fraction is rounded up, of several values the
/// longest counts, and a date is measured by the clock of the server that wrote it.
/// </summary>
internal static class RetryAfterHeader
{
    /// <summary>Reads the headers of an answer.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="now">The time that a date is measured from where the answer doesn't say when it was written.</param>
    /// <returns>The wait, not negative; null where there is none that can be read.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.NonValidated.TryGetValues("Retry-After", out var values)
            ? Longest(string.Join(", ", values), WrittenAt(headers, now) ?? now)
            : null;

    /// <summary>When the server wrote the answer; null where that isn't said, or it was kept by a cache since.</summary>
    private static DateTimeOffset? WrittenAt(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.NonValidated.Contains("Age") || !headers.NonValidated.TryGetValues("Date", out var dates)
            ? null
            : HttpDate.Read(dates.ToString().Trim(), now);

    private static TimeSpan? Longest(string values, DateTimeOffset now)
    {
        TimeSpan? longest = null;
        var parts = values.Split(',', StringSplitOptions.TrimEntries);
        for (var index = 0; index < parts.Length; index++)
        {
            // The comma in a date stands behind the day of the week.
            var isDay = index + 1 < parts.Length && parts[index].Length >= 3 && parts[index].All(char.IsAsciiLetter);
            var wait = (isDay ? Wait($"{parts[index]}, {parts[index + 1]}", now) : null) ?? Wait(parts[index], now);
            longest = longest is null || wait > longest ? wait ?? longest : longest;
        }

        return longest;
    }

    private static TimeSpan? Wait(string value, DateTimeOffset now)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = point < 0 ? (value, "0") : (value[..point], value[(point + 1)..]);
        if (IsDigits(whole) && IsDigits(fraction))
        {
            return !int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.MaxValue
                : TimeSpan.FromSeconds(fraction.AsSpan().ContainsAnyExcept('0') ? seconds + 1L : seconds);
        }

        return HttpDate.Read(value, now) is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks)) : null;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
