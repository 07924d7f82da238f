namespace Studio.Errors.Catalog;

/// <summary>What a file says of how an entry is spelt in responses.</summary>
/// <param name="Code">The code on the wire; null where the style of the catalog decides.</param>
/// <param name="Title">The title; empty where the file gives none.</param>
/// <param name="Address">Where it is documented, with <c>{code}</c> for the code on the wire; empty where the file doesn't say.</param>
internal sealed record SaidSpelling(WireCode? Code, string Title, string Address)
{
    /// <summary>What stands for the code in an address.</summary>
    public const string CodeMark = "{code}";

    public static readonly SaidSpelling None = new(null, "", "");

    /// <summary>The address of a code.</summary>
    public string AddressOf(string wire) => Address.Replace(CodeMark, wire);
}
