namespace Studio.Errors.Catalog;

/// <summary>Finds the name that a misspelt one stands for.</summary>
internal static class NearestName
{
    /// <summary>Longer names are not compared: the cost grows with the product of the lengths.</summary>
    private const int Longest = 64;

    /// <summary>The nearest known name, or null where none is near: a third of the letters may differ, letter case apart.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length > Longest)
        {
            return null;
        }

        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (candidate.Length > Longest || Math.Abs(candidate.Length - name.Length) >= least)
            {
                continue;
            }

            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least && !string.Equals(name, candidate, StringComparison.Ordinal))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var (before, above, row) = (new int[right.Length + 1], new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var index = 0; index < left.Length; index++)
        {
            (before, above, row) = (above, row, before);
            row[0] = index + 1;
            for (var column = 0; column < right.Length; column++)
            {
                var replaced = above[column] + (left[index] == right[column] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(above[column + 1], row[column]) + 1);
                var isSwap = index > 0 && column > 0 && left[index] == right[column - 1] && left[index - 1] == right[column];
                row[column + 1] = isSwap ? Math.Min(least, before[column - 1] + 1) : least;
            }
        }

        return row[right.Length];
    }
}
