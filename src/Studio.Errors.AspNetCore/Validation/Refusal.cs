using System.Globalization;

namespace Studio.Errors.AspNetCore;

/// <summary>Why a request is refused: in one sentence, and by what is wrong with it, where that is known.</summary>
/// <param name="Words">The sentence.</param>
internal sealed record Refusal(string Words)
{
    private const int MostNames = 3;

    private FoundViolation[] found = [];
    private int unread;

    /// <summary>Whether it is known what is wrong.</summary>
    public bool HasViolations => found.Length > 0;

    /// <summary>Puts violations in order and into a sentence.</summary>
    /// <param name="violations">What was found.</param>
    /// <param name="unread">How many more there are at least.</param>
    /// <returns>The refusal; null where nothing was found.</returns>
    public static Refusal? Of(IEnumerable<FoundViolation> violations, int unread = 0)
    {
        // Sorting is stable: what stands at one place keeps its order.
        FoundViolation[] ordered =
        [
            .. violations
                .DistinctBy(static found => (found.Place.Pointer, found.Place.Parameter, found.Rule.Reason, found.Text))
                .OrderBy(static found => found.Place.Order, InContract.Order),
        ];
        return ordered.Length == 0 ? null : new(Sentence(ordered, unread)) { found = ordered, unread = unread };
    }

    /// <summary>What an answer shows.</summary>
    /// <param name="most">The most violations that are listed.</param>
    /// <returns>The violations.</returns>
    public ErrorViolations ToAnswer(int most) =>
        new(Words, found.Length + unread, [.. found.Take(most).Select(static violation => violation.ToAnswer())]);

    private static string Sentence(FoundViolation[] violations, int unread)
    {
        if (violations is [var only] && unread == 0)
        {
            return $"{only.Place.Name} {only.Rule.Phrase}";
        }

        var places = violations.Select(static violation => violation.Place).ToArray();
        string[] names = [.. places.Where(static place => place.IsNamed).Select(static place => place.Name).Distinct()];
        var others = places.Count(static place => !place.IsNamed) + unread;
        if (names.Length == 0)
        {
            return $"{places[0].Name} {ViolationReasons.NotValid}";
        }

        var count = names.Length + others;
        var first = string.Join(", ", names.Take(MostNames));
        var rest = count - Math.Min(MostNames, names.Length);
        return count > MostNames ? string.Create(CultureInfo.InvariantCulture, $"{count} members are not valid: {first} and {rest} more")
            : others > 0 ? $"{first} and another member are not valid"
            : names is [var single] ? $"{single} {ViolationReasons.NotValid}"
            : $"{string.Join(", ", names[..^1])} and {names[^1]} are not valid";
    }

    private sealed class InContract : IComparer<IReadOnlyList<int>>
    {
        public static InContract Order { get; } = new();

        public int Compare(IReadOnlyList<int>? x, IReadOnlyList<int>? y)
        {
            for (var index = 0; index < Math.Min(x!.Count, y!.Count); index++)
            {
                if (x[index] != y[index])
                {
                    return x[index].CompareTo(y[index]);
                }
            }

            return x!.Count.CompareTo(y!.Count);
        }
    }
}
