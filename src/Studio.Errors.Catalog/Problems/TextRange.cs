namespace Studio.Errors.Catalog;

/// <summary>A range of characters, with its lines and columns counted from 0 as Roslyn counts them.</summary>
internal readonly record struct TextRange(int Start, int Length, TextPosition From, TextPosition To);

/// <summary>A place in a text; line and column are counted from 0.</summary>
internal readonly record struct TextPosition(int Line, int Column);
