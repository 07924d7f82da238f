namespace Studio.Errors.Catalog;

/// <summary>How large a picture may be: every error of an API carries it. What is beyond is told once.</summary>
internal sealed class PictureLimits(ProblemList problems)
{
    /// <summary>How deep its objects and lists may be nested.</summary>
    public const int Depth = 8;

    /// <summary>How many members its objects may have in all.</summary>
    public const int Members = 64;

    /// <summary>How many elements a list may have.</summary>
    public const int Items = 16;

    /// <summary>How many bytes its constants may have in all.</summary>
    public const int Constants = 512;

    private int members;
    private int constants;

    public bool IsTooDeep(JsonNode node, int depth)
    {
        var isTooDeep = depth > Depth;
        Report(isTooDeep, node.Mark, $"more than {Phrase.Number(Depth)} levels", "flatten it");
        return isTooDeep;
    }

    public void Count(JsonMember member) =>
        Report(++members == Members + 1, member.Place, $"more than {Phrase.Number(Members)} members", "leave some out");

    public void Check(JsonArray list) =>
        Report(list.Items.Count > Items, list.Mark, $"a list of more than {Phrase.Number(Items)} elements", "leave some out");

    public void Count(Extent constant, int bytes)
    {
        var before = constants;
        constants += bytes;
        Report(
            before <= Constants && constants > Constants,
            constant,
            $"constants of more than {Phrase.Number(Constants)} bytes",
            "shorten them, since every error carries them");
    }

    private void Report(bool isBeyond, Extent place, string what, string cure)
    {
        if (isBeyond)
        {
            problems.Report(Rules.EnvelopeTooLarge, place, what, cure);
        }
    }
}
