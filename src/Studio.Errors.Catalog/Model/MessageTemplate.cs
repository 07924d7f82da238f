namespace Studio.Errors.Catalog;

/// <summary>A message, cut at its placeholders.</summary>
/// <param name="Source">The message as the file has it, doubled braces included.</param>
/// <param name="Parts">Literals and parameters in turn.</param>
internal sealed record MessageTemplate(string Source, EquatableArray<MessagePart> Parts);

/// <summary>A literal (braces undoubled) or the name of a parameter.</summary>
internal sealed record MessagePart(bool IsParameter, string Text);
