namespace Studio.Errors.Catalog;

/// <summary>One thing that is wrong with a catalog.</summary>
/// <param name="Rule">The row of the table of rules.</param>
/// <param name="Range">The place in the file.</param>
/// <param name="Arguments">What the rule's message format takes.</param>
internal sealed record Problem(Rule Rule, TextRange Range, EquatableArray<string> Arguments)
{
    /// <summary>It in words.</summary>
    public string Message => Rule.Say(Arguments);
}
