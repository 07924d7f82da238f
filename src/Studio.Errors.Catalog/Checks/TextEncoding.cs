namespace Studio.Errors.Catalog;

/// <summary>Whether a file is UTF-8, judged by its text.</summary>
internal static class TextEncoding
{
    private const char Lost = '\uFFFD';

    /// <summary>Reports the first character that is not UTF-8.</summary>
    /// <returns>Whether the text can be read as JSON all the same.</returns>
    public static bool Check(FileText file, ProblemList problems)
    {
        var text = file.Text;
        if (file.IsUtf16)
        {
            problems.Report(Rules.NotUtf8, First(text), "The file is in UTF-16", "save it as UTF-8");
        }
        else if (text.Length > 1 && (text[0] == '\0' || text[1] == '\0'))
        {
            problems.Report(Rules.NotUtf8, First(text), "The file begins with a zero byte, as files in UTF-16 do", "save it as UTF-8");
            return false;
        }

        // The character itself can't be told from a letter that an editor lost; who means it has the escape.
        var lost = text.IndexOf(Lost);
        if (lost >= 0)
        {
            problems.Report(
                Rules.NotUtf8,
                new(lost, 1),
                "The character here is no UTF-8, or an editor lost it and left U+FFFD",
                "write it again and save the file as UTF-8 (U+FFFD itself is \\ufffd)");
        }

        return true;
    }

    private static Extent First(string text) => new(0, Math.Min(1, text.Length));
}
