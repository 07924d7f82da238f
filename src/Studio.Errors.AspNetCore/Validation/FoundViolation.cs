namespace Studio.Errors.AspNetCore;

/// <summary>One thing that was found wrong.</summary>
/// <param name="Place">Where.</param>
/// <param name="Rule">What was broken, in words of ours.</param>
/// <param name="Words">The application's own words; null where there are none.</param>
internal sealed record FoundViolation(RequestPlace Place, AttributeRule Rule, string? Words = null)
{
    /// <summary>The application's words, or ours.</summary>
    public string Text => Words ?? Rule.Phrase;

    /// <summary>Makes one without an attribute.</summary>
    /// <param name="place">Where.</param>
    /// <param name="reason">The stable word.</param>
    /// <param name="phrase">What goes on after the name; null for the phrase of the reason.</param>
    /// <returns>The violation.</returns>
    public static FoundViolation Of(RequestPlace place, string reason, string? phrase = null) =>
        new(place, new(reason, phrase ?? ViolationReasons.PhraseOf(reason)));

    /// <summary>The violation as an answer has it.</summary>
    /// <returns>The violation.</returns>
    public RequestViolation ToAnswer() => new()
    {
        Pointer = Place.Pointer,
        Parameter = Place.Parameter,
        In = Place.In,
        Reason = Rule.Reason,
        Message = Text,
        Min = Rule.Min,
        Max = Rule.Max,
    };
}
