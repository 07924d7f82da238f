namespace Studio.Errors.Catalog;

/// <summary>The number of a code's enum member: 32-bit FNV-1a, cut to 31 bits. It depends on the code alone.</summary>
internal static class CodeNumber
{
    public static int Of(string code)
    {
        var hash = 2166136261;
        foreach (var character in code)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return (int)(hash & int.MaxValue);
    }
}
