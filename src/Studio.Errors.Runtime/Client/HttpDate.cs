using System.Globalization;
using System.Text.RegularExpressions;

namespace Studio.Errors;

/// <summary>
/// Reads a date of HTTP in the three forms that a recipient has to accept. The day of the week is taken as it is: it is
/// what servers get wrong, and says nothing new.
/// </summary>
internal static partial class HttpDate
{
    private const string Form = "yyyy MMM d HH:mm:ss";

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time that decides about the century of a year with two digits.</param>
    /// <returns>The date; null where there is no such date.</returns>
    public static DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        foreach (var form in new[] { Fixed(), Obsolete(), Asctime() })
        {
            if (form.Match(text) is { Success: true, Groups: var parts })
            {
                var year = Whole(Number(parts["year"]), parts["year"].Length, now);
                var spelled = string.Create(
                    CultureInfo.InvariantCulture, $"{year:D4} {parts["month"]} {Number(parts["day"])} {parts["time"]}");
                var isDate = DateTimeOffset.TryParseExact(
                    spelled, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
                return isDate ? date : null;
            }
        }

        return null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A year of two digits that would be more than 50 years from now is one of the past.</summary>
    private static int Whole(int year, int digits, DateTimeOffset now)
    {
        if (digits > 2)
        {
            return year;
        }

        var whole = now.Year - (now.Year % 100) + year;
        return whole > now.Year + 50 ? whole - 100 : whole;
    }

    [GeneratedRegex(
        @"\A[A-Za-z]{3}, (?<day>[0-9]{2}) (?<month>[A-Za-z]{3}) (?<year>[0-9]{4}) (?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}) GMT\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fixed();

    [GeneratedRegex(
        @"\A[A-Za-z]+, (?<day>[0-9]{2})-(?<month>[A-Za-z]{3})-(?<year>[0-9]{2}) (?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}) GMT\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Obsolete();

    [GeneratedRegex(
        @"\A[A-Za-z]{3} (?<month>[A-Za-z]{3}) +(?<day>[0-9]{1,2}) (?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}) (?<year>[0-9]{4})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Asctime();
}
