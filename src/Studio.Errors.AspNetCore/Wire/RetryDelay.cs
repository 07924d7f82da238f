using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>The seconds of a <c>Retry-After</c> header.</summary>
internal static class RetryDelay
{
    /// <summary>Whole seconds, rounded up, at least 1: a client must never be told to come back at once.</summary>
    /// <param name="delay">The time to wait.</param>
    /// <returns>The seconds.</returns>
    public static int Seconds(TimeSpan delay) => (int)Math.Clamp(Math.Ceiling(delay.TotalSeconds), 1, int.MaxValue);

    /// <summary>Reads what other code of the application put into the header: seconds or a date.</summary>
    /// <param name="header">The header.</param>
    /// <param name="now">The time by which a date is counted.</param>
    /// <returns>The seconds; null where the header holds neither.</returns>
    public static int? Read(StringValues header, DateTimeOffset now)
    {
        var text = header.Count == 1 ? header[0] : null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return Math.Max(seconds, 1);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Seconds(date - now)
            : null;
    }

    /// <summary>The header's text.</summary>
    /// <param name="seconds">The seconds.</param>
    /// <returns>Digits.</returns>
    public static string Text(int seconds) => seconds == 1 ? "1" : seconds.ToString(CultureInfo.InvariantCulture);
}
