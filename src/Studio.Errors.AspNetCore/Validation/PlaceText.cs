using System.Globalization;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// A place as a framework or a library spells it, read step by step: <c>Lines[0].Quantity</c>, <c>$.lines[0].qty</c>,
/// <c>$['a.b']</c>, <c>/lines/0/qty</c>, <c>#/lines/0/qty</c>. Names may have dots; so the contract says where one ends.
/// </summary>
internal sealed class PlaceText
{
    private readonly string text;
    private readonly bool isPointer;
    private int position;

    public PlaceText(string place)
    {
        isPointer = place.StartsWith('/') || place.StartsWith("#/", StringComparison.Ordinal) || place == "#";
        text = place.StartsWith('#') ? Uri.UnescapeDataString(place[1..]) : place;
        position = text is ['$', ..] && text is [_] or [_, '.' or '[', ..] ? 1 : 0;
    }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => position >= text.Length;

    /// <summary>Whether a name stands next, as it is written or in another case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="comparison">How it is compared.</param>
    /// <returns>Where the name ends; -1 where it doesn't stand there.</returns>
    public int EndOf(string name, StringComparison comparison)
    {
        var rest = text.AsSpan(position);
        if (isPointer)
        {
            var length = rest[1..].IndexOf('/') is >= 0 and var next ? next : rest.Length - 1;
            var step = ViolationPlace.Unescape(rest.Slice(1, length).ToString());
            return step.Equals(name, comparison) ? position + 1 + length : -1;
        }

        if (rest.StartsWith("['") && rest[2..].StartsWith(name, comparison) && rest[(2 + name.Length)..].StartsWith("']"))
        {
            return position + name.Length + 4;
        }

        var start = rest is ['.', ..] ? 1 : 0;
        return rest[start..].StartsWith(name, comparison) && rest[(start + name.Length)..] is [] or ['.' or '[', ..]
            ? position + start + name.Length
            : -1;
    }

    /// <summary>Goes on behind a name.</summary>
    /// <param name="end">Where it ends.</param>
    public void GoTo(int end) => position = end;

    /// <summary>Takes the index of an element.</summary>
    /// <returns>The index; null where none stands next.</returns>
    public int? TakeIndex()
    {
        var rest = text.AsSpan(position);
        var length = isPointer ? rest[1..].IndexOf('/') is >= 0 and var next ? next : rest.Length - 1 : rest.IndexOf(']') - 1;
        if (length <= 0
            || !(isPointer || rest[0] == '[')
            || !int.TryParse(rest.Slice(1, length), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        position += length + (isPointer ? 1 : 2);
        return index;
    }
}
