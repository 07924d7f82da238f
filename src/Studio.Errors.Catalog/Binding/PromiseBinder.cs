namespace Studio.Errors.Catalog;

/// <summary>Binds what a catalog and its baseline have in common: codes, statuses, retry advice and types.</summary>
internal sealed class PromiseBinder(NodeReader reader)
{
    // A day: who waits longer has given up.
    private const int LongestDelay = 86_400;

    public void CheckCode(string code, Extent place)
    {
        if (!Names.IsCode(code))
        {
            var proposal = Names.ProposeCode(code);
            var hint = proposal is null ? "" : $", as in '{Phrase.Quote(proposal)}'";
            reader.Problems.Report(Rules.InvalidCode, place, Phrase.Quote(code), hint);
        }
    }

    public int? Status(JsonNode? node)
    {
        if (reader.Number(node, "'status'") is not { } number)
        {
            return null;
        }

        if (JsonNumbers.TryWhole(number.Spelling, out var status) && status is >= 400 and <= 599)
        {
            return (int)status;
        }

        reader.Problems.Report(Rules.StatusOutOfRange, number.Mark, Phrase.Quote(number.Spelling));
        return null;
    }

    public RetryKind? Retry(JsonNode? node) =>
        TryChoose(node, "'retry'", Spellings.Retries, Rules.UnknownRetry, out var retry) ? retry : null;

    /// <summary>The seconds to wait where nobody knows better; null where there are none, or they can't be used.</summary>
    public int? Delay(JsonNode? node, RetryKind? retry)
    {
        if (reader.Number(node, "'retryAfterDefault'") is not { } number)
        {
            return null;
        }

        if (!JsonNumbers.TryWhole(number.Spelling, out var seconds) || seconds is < 1 or > LongestDelay)
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                number.Mark,
                Phrase.Quote(number.Spelling),
                "a delay",
                "use a whole number of seconds from 1 to 86400");
            return null;
        }

        if (retry is not (null or RetryKind.RetryAfter))
        {
            reader.Problems.Report(
                Rules.InvalidSetting,
                number.Mark,
                "retryAfterDefault",
                "a member of errors without a delay",
                "write \"retry\": \"retryAfter\" beside it, or remove it");
        }

        return (int)seconds;
    }

    private bool TryChoose<T>(JsonNode? node, string label, IReadOnlyDictionary<string, T> choices, Rule unknown, out T choice)
    {
        choice = default!;
        if (reader.Text(node, label) is not { } text)
        {
            return false;
        }

        if (choices.TryGetValue(text.Value, out choice))
        {
            return true;
        }

        var cure = reader.Problems.DidYouMean(text.Value, choices.Keys, "");
        var hint = cure.Length > 0 ? $" ({cure})" : "";
        reader.Problems.Report(unknown, text.Mark, Phrase.Quote(text.Value), hint);
        return false;
    }
}
