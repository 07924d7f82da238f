namespace Studio.Errors.Catalog;

/// <summary>Collects the problems of one reading and knows which parts of the text they touch.</summary>
internal sealed class ProblemList(TextLines lines)
{
    /// <summary>How many problems are listed; a file of garbage has hundreds of thousands, and nobody reads them.</summary>
    public const int Limit = 1_000;

    /// <summary>How many misspelt names are compared with the known ones: each costs as much as all known names together.</summary>
    private const int MostSuggestions = 20;

    private readonly List<Problem> listed = [];
    private readonly List<int> starts = [];
    private bool isSorted = true;
    private Extent firstUnlisted;
    private int suggestions;

    /// <summary>Whether a further problem would not be listed.</summary>
    public bool IsFull => starts.Count > Limit;

    public void Report(Rule rule, Extent extent, params string[] arguments)
    {
        if (starts.Count < Limit)
        {
            listed.Add(new(rule, lines.RangeOf(extent), new(arguments)));
        }
        else if (starts.Count == Limit)
        {
            firstUnlisted = extent;
        }

        starts.Add(extent.Start);
        isSorted = false;
    }

    /// <summary>As <see cref="Phrase.DidYouMean"/>, but only the first of many misspelt names get a suggestion.</summary>
    public string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        suggestions++ < MostSuggestions ? Phrase.DidYouMean(name, known, otherwise) : otherwise;

    /// <summary>Whether a problem, listed or not, begins inside a stretch of the text or at its end.</summary>
    public bool Touches(Extent extent)
    {
        if (!isSorted)
        {
            starts.Sort();
            isSorted = true;
        }

        var found = starts.BinarySearch(extent.Start);
        var first = found >= 0 ? found : ~found;
        return first < starts.Count && starts[first] <= extent.End;
    }

    /// <summary>The problems by position; those at one place in the order in which they were found.</summary>
    public EquatableArray<Problem> ToEquatableArray()
    {
        var all = starts.Count > Limit ? listed.Append(Rest()) : listed;
        return all.OrderBy(problem => problem.Range.Start).ToEquatableArray();
    }

    private Problem Rest() =>
        new(Rules.TooManyProblems, lines.RangeOf(firstUnlisted), new([Phrase.Number(Limit)]));
}
