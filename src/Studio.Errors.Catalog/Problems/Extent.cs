namespace Studio.Errors.Catalog;

/// <summary>A stretch of the text in UTF-16 code units, before lines and columns are counted.</summary>
internal readonly record struct Extent(int Start, int Length)
{
    public int End => Start + Length;

    public static Extent Between(int start, int end) => new(start, end - start);
}
