namespace Studio.Errors.Catalog;

/// <summary>A range of characters, with its lines and columns counted from 0 as Roslyn counts them.</summary>
internal sealed record TextRange(int Start, int Length, TextPosition From, TextPosition To)
{
    /// <summary>No place: what is told of nothing in particular.</summary>
    public static TextRange Nowhere { get; } = new(0, 0, new(0, 0), new(0, 0));
}

/// <summary>A place in a text; line and column are counted from 0.</summary>
internal sealed record TextPosition(int Line, int Column);
