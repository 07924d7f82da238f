namespace Studio.Errors.Catalog;

/// <summary>A code on the wire: a text, or the digits of a number.</summary>
internal sealed record WireCode(string Text, bool IsNumber)
{
    public string Json => IsNumber ? Text : QuotedText.Json(Text);
}
