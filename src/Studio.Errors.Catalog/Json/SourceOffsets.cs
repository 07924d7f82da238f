namespace Studio.Errors.Catalog;

/// <summary>Finds the place of a part of a string's value in the file, where escapes take more room than they stand for.</summary>
internal sealed class SourceOffsets
{
    private readonly int start;
    private readonly int[]? offsets;

    public SourceOffsets(JsonText text)
    {
        start = text.Extent.Start + 1;
        if (text.Value.Length + 2 != text.Extent.Length)
        {
            offsets = Scan(text);
        }
    }

    public Extent Of(int index, int length) =>
        offsets is null ? new(start + index, length) : Extent.Between(offsets[index], offsets[index + length]);

    private static int[] Scan(JsonText text)
    {
        var offsets = new int[text.Value.Length + 1];
        var position = text.Extent.Start + 1;
        for (var index = 0; index < text.Value.Length; index++)
        {
            offsets[index] = position;
            position += text.File[position] != '\\' ? 1 : text.File[position + 1] == 'u' ? 6 : 2;
        }

        offsets[text.Value.Length] = position;
        return offsets;
    }
}
