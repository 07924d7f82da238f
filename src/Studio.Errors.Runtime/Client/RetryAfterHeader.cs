using System.Globalization;
using System.Net.Http.Headers;

namespace Studio.Errors;

/// <summary>
/// Reads <c>Retry-After</c> from its text: a number too large for the framework's own reading must count as a very long
/// wait, not as no header.
/// </summary>
internal static class RetryAfterHeader
{
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.NonValidated.TryGetValues("Retry-After", out var values) && values.Count == 1 ? Read(values.ToString(), now) : null;

    /// <summary>Reads a value.</summary>
    /// <param name="value">Seconds, or a date as HTTP writes it.</param>
    /// <param name="now">The time that a date is measured from.</param>
    /// <returns>The wait, not negative; null where the value is neither.</returns>
    public static TimeSpan? Read(string value, DateTimeOffset now)
    {
        var text = value.AsSpan().Trim();
        if (text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.MaxValue;
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - now).Ticks))
            : null;
    }
}
