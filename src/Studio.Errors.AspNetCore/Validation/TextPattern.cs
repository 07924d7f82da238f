namespace Studio.Errors.AspNetCore;

/// <summary>A text with places where anything may stand, such as the name of a member.</summary>
/// <param name="pattern">The pattern; without a place it is the text itself.</param>
internal sealed class TextPattern(string pattern)
{
    /// <summary>Stands where anything may.</summary>
    public const string Any = "\u0001";

    private readonly string[] parts = pattern.Split(Any);

    /// <summary>Whether a text is made by the pattern.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where it is.</returns>
    public bool Matches(string text)
    {
        if (parts is [var only])
        {
            return only == text;
        }

        var (first, last) = (parts[0], parts[^1]);
        if (text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.Ordinal)
            || !text.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        var position = first.Length;
        foreach (var part in parts.AsSpan()[1..^1])
        {
            var found = text.IndexOf(part, position, text.Length - last.Length - position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + part.Length;
        }

        return true;
    }
}
