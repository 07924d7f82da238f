using System.Globalization;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>Compares an answer with what the row wants and with the answer of the same application without us.</summary>
internal static class RowAssert
{
    // Those of a body, which the envelope has of its own, and those that no two answers share.
    private static readonly HashSet<string> OfTheBody = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content-Type", "Content-Length", "Transfer-Encoding", "Cache-Control", "Pragma", "Expires", "ETag", "Last-Modified", "X-Content-Type-Options",
    };

    private static readonly HashSet<string> OfTheMoment = new(StringComparer.OrdinalIgnoreCase) { "Date", "X-Request-Id", "Access-Control-Expose-Headers" };

    /// <summary>The headers that no row compares.</summary>
    public static IEnumerable<string> Free => OfTheBody.Concat(OfTheMoment).Where(static header => header != "Date");

    public static void Holds(Wanted wanted, Answer with, Answer without)
    {
        Assert.Matches("^req_[0-9a-f]{16}$", with.Headers.GetValueOrDefault("X-Request-Id") ?? "");
        if (wanted.Code is { } code)
        {
            HoldsEnvelope(code, wanted, with);
        }
        else
        {
            Assert.Equal(wanted.Text is { } text ? (200, text) : (without.Status, without.Body), (with.Status, with.Body));
        }

        HoldsHeaders(wanted, with, without);
        HoldsRecords(wanted, with, without);
    }

    private static void HoldsEnvelope(string code, Wanted wanted, Answer with)
    {
        Assert.Equal(ApiErrors.Catalog.Find(code)!.Status, with.Status);
        Assert.Equal("application/json; charset=utf-8", with.Headers["Content-Type"]);
        Assert.Equal("no-store", with.Headers["Cache-Control"]);
        if (wanted.HasNoBody)
        {
            Assert.Empty(with.Body);
            return;
        }

        Assert.Equal(code, with.Code ?? $"{with.Status} {with.Body}");
        Assert.Equal(with.Headers["X-Request-Id"], with.RequestId);
        Assert.Contains(wanted.Message ?? "", with.Message, StringComparison.Ordinal);
    }

    private static void HoldsHeaders(Wanted wanted, Answer with, Answer without)
    {
        var names = with.Headers.Keys.Concat(without.Headers.Keys).Concat(wanted.Headers.Keys)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !OfTheMoment.Contains(name) && (wanted is { Code: null, Text: null } || !OfTheBody.Contains(name)));
        foreach (var name in names)
        {
            var expected = wanted.Headers.TryGetValue(name, out var named) ? named : without.Headers.GetValueOrDefault(name);
            Assert.Equal($"{name}: {expected}", $"{name}: {with.Headers.GetValueOrDefault(name)}");
        }
    }

    private static void HoldsRecords(Wanted wanted, Answer with, Answer without)
    {
        if (wanted.Log is { } log)
        {
            Assert.Contains(with.Log, line => line.Contains(log, StringComparison.Ordinal));
        }

        if (wanted.NoLog is { } noLog)
        {
            Assert.DoesNotContain(with.Log, line => line.Contains(noLog, StringComparison.Ordinal));
        }

        Assert.Equal(wanted.ExceptionEvents ?? without.ExceptionEvents, with.ExceptionEvents);
        Assert.Equal(ErrorType(wanted, with, without), with.ErrorType);
    }

    // The name of an exception stands where the status blames the server; a status that we changed stands for itself.
    private static string? ErrorType(Wanted wanted, Answer with, Answer without) => with.Status switch
    {
        < 500 => null,
        _ when wanted.SameErrorType || (without.Status >= 500 && !int.TryParse(without.ErrorType, NumberStyles.None, CultureInfo.InvariantCulture, out _)) => without.ErrorType,
        var status => status.ToString(CultureInfo.InvariantCulture),
    };
}
