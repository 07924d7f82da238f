using System.Diagnostics;
using System.Net.Sockets;

namespace Studio.Errors.Tool.Tests;

/// <summary>What is no ordinary file: read as far as it matters, or told.</summary>
public sealed class InputFileTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly Workspace workspace = new();

    [Fact]
    public void A_device_without_an_end_is_too_large()
    {
        var run = Timed("check", "/dev/zero");
        Assert.Equal(1, run.Code);
        Assert.Contains("/dev/zero(1,1): error SERR002: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_an_end_is_too_large()
    {
        var run = Timed("docs", workspace.With("errors.json", Catalog).PathOf("errors.json"), "--openapi", "/dev/zero", "--output", workspace.PathOf("site"));
        Assert.Equal(new(2, "", "/dev/zero can't be used: it has more than 64 MiB\n"), run);
    }

    [Fact]
    public void A_module_without_an_end_is_not_up_to_date()
    {
        File.CreateSymbolicLink(workspace.PathOf("zero.ts"), "/dev/zero");
        Assert.Equal(1, Timed("ts", workspace.With("errors.json", Catalog).PathOf("errors.json"), "--check", "--output", workspace.PathOf("zero.ts")).Code);
    }

    [Fact]
    public void A_socket_is_told_not_to_be_readable()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(workspace.PathOf("s")));
        var run = Timed("check", workspace.PathOf("s"));
        Assert.Equal(2, run.Code);
        Assert.StartsWith("s can't be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_ends_is_a_file()
    {
        var pipe = await PipeAsync();
        var writing = Task.Run(() => File.WriteAllText(pipe, Catalog));
        Assert.Equal(new(0, "pipe: 1 code, 0 errors\n", ""), Timed("check", pipe));
        await writing;
    }

    [Fact]
    public async Task A_pipe_to_which_nobody_writes_is_told()
    {
        var pipe = await PipeAsync();
        var fault = Assert.Throws<IOException>(() => InputFile.Read(pipe, 10, TimeSpan.FromMilliseconds(50)));
        Assert.Equal("nothing comes from it for 0 seconds; it may be a pipe to which nobody writes", fault.Message);

        // Lets the reader that still waits for it go.
        await File.WriteAllTextAsync(pipe, "");
    }

    [Theory]
    [InlineData(3, 2, 3)]
    [InlineData(3, 3, 3)]
    [InlineData(300_000, 100_000, 100_001)]
    public void No_more_is_read_than_is_of_interest(int length, int most, int read)
    {
        workspace.With("file", new string('x', length));
        Assert.Equal(read, InputFile.Read(workspace.PathOf("file"), most).Length);
    }

    public void Dispose() => workspace.Dispose();

    private const string Catalog = """{ "version": "v1", "errors": { "a": { "status": 400, "retry": "never", "message": "m" } } }""";

    private ToolRun Timed(params string[] arguments)
    {
        var run = Task.Run(() => workspace.Run(arguments));
        Assert.True(run.Wait(Soon), "It does not end.");
        return run.Result;
    }

    private async Task<string> PipeAsync()
    {
        using var process = Process.Start("mkfifo", workspace.PathOf("pipe"));
        await process.WaitForExitAsync();
        return workspace.PathOf("pipe");
    }
}
