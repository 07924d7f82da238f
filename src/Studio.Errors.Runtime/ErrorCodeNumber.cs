namespace Studio.Errors;

/// <summary>The number of a code: 32-bit FNV-1a over its UTF-8, cut to 31 bits so that it is a positive enum value.</summary>
internal static class ErrorCodeNumber
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    public static int Of(ReadOnlySpan<char> code)
    {
        var hash = OffsetBasis;
        foreach (var character in code)
        {
            hash = (hash ^ character) * Prime;
        }

        return (int)(hash & int.MaxValue);
    }

    public static int Of(ReadOnlySpan<byte> utf8Code)
    {
        var hash = OffsetBasis;
        foreach (var value in utf8Code)
        {
            hash = (hash ^ value) * Prime;
        }

        return (int)(hash & int.MaxValue);
    }
}
