namespace Studio.Errors.AspNetCore;

/// <summary>What is wrong with a request, as an answer shows it: the generated mapper makes the catalog's error of it.</summary>
public sealed class ErrorViolations
{
    /// <summary>Puts an answer together.</summary>
    /// <param name="summary">The whole in one sentence.</param>
    /// <param name="count">How many violations there are, listed or not.</param>
    /// <param name="items">Those that are listed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than are listed.</exception>
    public ErrorViolations(string summary, int count, IReadOnlyList<RequestViolation> items)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, items.Count);
        (Summary, Count, Items) = (summary, count, items);
    }

    /// <summary>The whole in one sentence: <c>qty must be from 1 to 10</c>. Never what the client sent.</summary>
    public string Summary { get; }

    /// <summary>How many violations there are, listed or not; at least so many where the framework stopped counting.</summary>
    public int Count { get; }

    /// <summary>
    /// Those that are listed, at most <see cref="ErrorMapper.MaxViolations"/>: parameters first, then in the order of the contract.
    /// </summary>
    public IReadOnlyList<RequestViolation> Items { get; }

    /// <summary>Makes a list of the catalog's own type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="create">Makes one item.</param>
    /// <returns>The list, in the same order.</returns>
    public IReadOnlyList<T> Select<T>(Func<RequestViolation, T> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        var items = new T[Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = create(Items[index]);
        }

        return items;
    }

    /// <summary>Gathers the messages by their places, as the problems of ASP.NET Core have them.</summary>
    /// <param name="place">Spells a place.</param>
    /// <returns>The messages of each place, in the order of <see cref="Items"/>.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByPlace(Func<RequestViolation, string> place)
    {
        ArgumentNullException.ThrowIfNull(place);

        // In order of first occurrence, which GroupBy promises.
        return Items
            .GroupBy(place, violation => violation.Message ?? ViolationReasons.PhraseOf(violation.Reason), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group], StringComparer.Ordinal);
    }
}
