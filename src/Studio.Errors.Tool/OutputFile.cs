namespace Studio.Errors.Tool;

/// <summary>Writes files, and says in words of ours why one can't be written.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file; folders that are missing are made.</summary>
    /// <exception cref="IOException">It can't be written; the message names it and says why.</exception>
    public static void Write(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(path, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} can't be written: {Reason(path, fault)}", fault);
        }
    }

    /// <summary>Writes a text as UTF-8.</summary>
    /// <exception cref="IOException">It can't be written; the message names it and says why.</exception>
    public static void Write(string path, string text) =>
        Write(path, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    private static string Reason(string path, Exception fault) =>
        Directory.Exists(path) ? "a folder has that name."
        : FileInTheWay(path) is { } file ? $"{file} is a file, not a folder."
        : fault switch
        {
            UnauthorizedAccessException => "this user may not write there.",
            FileNotFoundException or DirectoryNotFoundException => "no folder can be made there.",
            _ => fault.Message,
        };

    private static string? FileInTheWay(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder))
            {
                return folder;
            }
        }

        return null;
    }
}
