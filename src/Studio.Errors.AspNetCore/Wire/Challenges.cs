namespace Studio.Errors.AspNetCore;

/// <summary>
/// Takes apart a value of <c>WWW-Authenticate</c>, in which commas separate both challenges and the parameters of one
/// (RFC 9110, section 11.6.1).
/// </summary>
internal static class Challenges
{
    /// <summary>The challenges of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Each as it was written: its scheme and its parameters.</returns>
    public static IReadOnlyList<string> Of(string value)
    {
        var challenges = new List<string>();
        foreach (var element in Elements(value))
        {
            if (challenges.Count == 0 || BeginsChallenge(element))
            {
                challenges.Add(element);
            }
            else
            {
                challenges[^1] += ", " + element;
            }
        }

        return challenges;
    }

    /// <summary>Whether a challenge has a parameter.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="name">The parameter's name.</param>
    /// <returns>True where it has.</returns>
    public static bool HasParameter(string challenge, string name)
    {
        var scheme = challenge.IndexOf(' ', StringComparison.Ordinal);
        return scheme > 0 && Elements(challenge[scheme..]).Any(element =>
            element.StartsWith(name, StringComparison.OrdinalIgnoreCase) && element[name.Length..].TrimStart().StartsWith('='));
    }

    // A parameter is a name, then an equals sign; a scheme stands alone, or before a space and something else.
    private static bool BeginsChallenge(string element)
    {
        var end = element.AsSpan().IndexOfAny(' ', '=');
        return end < 0 || (element[end] == ' ' && !element.AsSpan(end).TrimStart().StartsWith('='));
    }

    private static IEnumerable<string> Elements(string value)
    {
        var start = 0;
        var isQuoted = false;
        for (var index = 0; index <= value.Length; index++)
        {
            if (index == value.Length || (value[index] == ',' && !isQuoted))
            {
                if (value[start..index].Trim() is { Length: > 0 } element)
                {
                    yield return element;
                }

                start = index + 1;
            }
            else if (value[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (value[index] == '\\' && isQuoted && index + 1 < value.Length)
            {
                index++;
            }
        }
    }
}
