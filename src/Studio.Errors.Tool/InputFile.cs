namespace Studio.Errors.Tool;

/// <summary>
/// Reads files that may be anything: a pipe of the shell, a device without an end, a pipe to which nobody writes. No more is
/// read than somebody will look at, and no longer waited than somebody will wait.
/// </summary>
internal static class InputFile
{
    private const int BlockLength = 64 * 1024;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">How many bytes are of interest.</param>
    /// <param name="wait">How long to wait for the next bytes; half a minute unless said.</param>
    /// <returns>Its bytes; where it has more than <paramref name="most"/>, one more than that.</returns>
    /// <exception cref="IOException">It can't be read, or nothing comes from it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, int most, TimeSpan? wait = null)
    {
        var progress = 0L;

        // A thread of its own: to open a pipe to which nobody writes waits where no token reaches.
        var reading = Task.Factory.StartNew(
            () => Read(path, most + 1L, ref progress), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        for (var seen = -1L; !Finished(reading, wait ?? patience);)
        {
            var read = Interlocked.Read(ref progress);
            if (read == seen)
            {
                throw new IOException(
                    $"nothing comes from it for {(wait ?? patience).TotalSeconds:0} seconds; it may be a pipe to which nobody writes");
            }

            seen = read;
        }

        return reading.GetAwaiter().GetResult();
    }

    private static bool Finished(Task<byte[]> reading, TimeSpan wait) => Task.WaitAny([reading], wait) == 0;

    private static byte[] Read(string path, long enough, ref long progress)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        using var bytes = new MemoryStream();
        var block = new byte[BlockLength];
        while (bytes.Length < enough)
        {
            var read = file.Read(block, 0, (int)Math.Min(BlockLength, enough - bytes.Length));
            if (read == 0)
            {
                break;
            }

            bytes.Write(block, 0, read);
            Interlocked.Exchange(ref progress, bytes.Length);
        }

        return bytes.ToArray();
    }
}
