namespace Studio.Errors.Catalog;

/// <summary>Finds the name that a misspelt one stands for.</summary>
internal static class NearestName
{
    /// <summary>Longer names are not compared: the cost grows with the product of the lengths.</summary>
    private const int Longest = 64;

    /// <summary>How many known names are looked at.</summary>
    private const int Most = 5_000;

    /// <summary>The nearest known name, or null where none is near: a third of the letters may differ, letter case apart.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        var letters = name.ToLowerInvariant();
        foreach (var candidate in known.Take(Most))
        {
            if (candidate.Length > Longest || Math.Abs(candidate.Length - name.Length) >= least)
            {
                continue;
            }

            var distance = Distance(letters, candidate.ToLowerInvariant(), least);
            if (distance < least && !string.Equals(name, candidate, StringComparison.Ordinal))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Letters to insert, remove, replace or swap with their neighbour (optimal string alignment); some larger number
    /// where they are <paramref name="enough"/> or more.
    /// </summary>
    private static int Distance(string left, string right, int enough)
    {
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        var (least, leastAbove) = (0, 0);
        for (var index = 0; index < left.Length && Math.Min(least, leastAbove) < enough; index++)
        {
            (before, above, row) = (above, row, before);
            (leastAbove, least) = (least, row[0] = index + 1);
            for (var column = 0; column < right.Length; column++)
            {
                var replaced = above[column] + (left[index] == right[column] ? 0 : 1);
                var edited = Math.Min(replaced, Math.Min(above[column + 1], row[column]) + 1);
                var isSwap = index > 0 && column > 0 && left[index] == right[column - 1] && left[index - 1] == right[column];
                row[column + 1] = isSwap ? Math.Min(edited, before[column - 1] + 1) : edited;
                least = Math.Min(least, row[column + 1]);
            }
        }

        return Math.Min(least, leastAbove) < enough ? row[right.Length] : enough;
    }
}
