using System.Text;

namespace Studio.Errors.Testing;

/// <summary>Catalogs in encodings, and what reader, tool and build all say of them: the rules with their places, from 1.</summary>
internal static class EncodedCatalogs
{
    private const string Catalog = "{\n  \"version\": \"v1\",\n  \"errors\": { \"a\": { \"status\": 400, \"retry\": \"never\",\n    \"message\": \"la clé est là\" } }\n}\n";

    private static readonly byte[] utf8 = Encoding.UTF8.GetBytes(Catalog);

    /// <summary>By name: the file's bytes, and the problems as <c>SERR031 (4,21)-(4,22)</c>.</summary>
    public static IReadOnlyDictionary<string, (byte[] Bytes, string[] Problems)> All { get; } = new Dictionary<string, (byte[], string[])>
    {
        ["UTF-8"] = (utf8, []),
        ["UTF-8 with a mark"] = ([0xEF, 0xBB, 0xBF, .. utf8], []),
        ["Windows-1252"] = (Encoding.Latin1.GetBytes(Catalog), ["SERR031 (4,22)-(4,23)"]),
        ["Windows-1252 behind a mark of UTF-8"] = ([0xEF, 0xBB, 0xBF, .. Encoding.Latin1.GetBytes(Catalog)], ["SERR031 (4,22)-(4,23)"]),
        ["UTF-8, one letter of Windows-1252"] = ([.. utf8[..^10], 0xE0, .. utf8[^8..]], ["SERR031 (4,29)-(4,30)"]),
        ["Windows-1252 in a comment"] = ([.. utf8, .. "// "u8, 0xE9, (byte)'\n'], ["SERR031 (6,4)-(6,5)"]),
        ["U+FFFD where a letter was lost"] = (Encoding.UTF8.GetBytes(Catalog.Replace('à', '\uFFFD')), ["SERR031 (4,29)-(4,30)"]),
        ["U+FFFD as an escape"] = (Encoding.UTF8.GetBytes(Catalog.Replace("à", "\\ufffd", StringComparison.Ordinal)), []),
        ["UTF-16"] = ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Catalog)], ["SERR031 (1,1)-(1,2)"]),
        ["UTF-16, big end first"] = ([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Catalog)], ["SERR031 (1,1)-(1,2)"]),
        ["UTF-16 without a mark"] = (Encoding.Unicode.GetBytes(Catalog), ["SERR031 (1,1)-(1,2)"]),
        ["UTF-16 without a mark, big end first"] = (Encoding.BigEndianUnicode.GetBytes(Catalog), ["SERR031 (1,1)-(1,2)"]),
    };
}
