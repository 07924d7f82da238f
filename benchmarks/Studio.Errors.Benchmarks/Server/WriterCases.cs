using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Benchmarks;

/// <summary>The ways to put the same error's bytes into a buffer.</summary>
internal sealed class WriterCases : IDisposable
{
    public const string Copy = "a copy of the finished bytes";
    public const string Ours = "ours: a result object, written";
    public const string Shaped = "ours, in the shape of RFC 9457";
    public const string Escaped = "ours, with a value that needs escaping";
    public const string Generated = "source-generated JSON";
    public const string Reflected = "JSON by reflection";
    public const string Problem = "ProblemDetails";

    public const string Listed = "ours: ten violations, written";
    public const string GeneratedList = "ten violations, source-generated JSON";

    private static readonly ErrorTemplate shaped = ErrorTemplate.Of(
        ShapeCases.Catalog("""{"type":"{documentation}","title":"{title}","status":"{status}","detail":"{message}","code":"{code}","requestId":"{requestId}","...":"{fields}"}"""),
        "insufficient_scope");

    private readonly byte[] buffer = new byte[8 * 1024];
    private readonly ArrayBufferWriter<byte> growing = new(4096);
    private readonly Utf8JsonWriter json;

    public WriterCases() => json = new(growing);

    /// <summary>The cases, the floor first.</summary>
    public IReadOnlyList<Case> All =>
    [
        new(Copy, Repeat(static me => Finished.Bytes.Span.CopyTo(me.buffer))),
        new(Ours, Repeat(static me => me.Write(new ApiErrors.InsufficientScope(Finished.Scope)))),
        new(Shaped, Repeat(static me => me.Write(shaped, new ApiErrors.InsufficientScope(Finished.Scope)))),
        new(Escaped, Repeat(static me => me.Write(new ApiErrors.InsufficientScope("stream:\"golive\"")))),
        new(Generated, Repeat(static me => me.Serialize(static json => JsonSerializer.Serialize(json, Finished.Envelope(), EnvelopeContext.Default.Envelope)))),
        new(Reflected, Repeat(static me => me.Serialize(static json => JsonSerializer.Serialize(json, Finished.Envelope(), JsonSerializerOptions.Web)))),
        new(Listed, Repeat(static me => me.Write(TenViolations.Ours))),
        new(GeneratedList, Repeat(static me => me.Serialize(
            static json => JsonSerializer.Serialize(json, TenViolations.Theirs, ListedContext.Default.ListedEnvelope)))),
        new(Problem, Repeat(static me => me.Serialize(static json => JsonSerializer.Serialize(json, ProblemOf(), JsonSerializerOptions.Web)))),
    ];

    public void Dispose() => json.Dispose();

    private static ProblemDetails ProblemOf() =>
        new() { Status = 403, Title = "insufficient_scope", Detail = Finished.Message, Extensions = { ["requestId"] = Finished.RequestId, ["requiredScope"] = Finished.Scope } };

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "TryWrite")]
    private static extern bool TryWrite(ErrorTemplate template, ErrorResult result, string requestId, Span<byte> destination, out int written);

    // The loop is the same for every case; what it costs is a call, which the floor pays too.
    private Action<int> Repeat(Action<WriterCases> work) => count =>
    {
        for (var index = 0; index < count; index++)
        {
            work(this);
        }
    };

    private void Write<T>(T result)
        where T : ErrorResult, IErrorResult<T> => Write(T.Template, result);

    private void Write(ErrorTemplate template, ErrorResult result)
    {
        if (!TryWrite(template, result, Finished.RequestId, buffer, out _))
        {
            throw new InvalidOperationException("The buffer is too small.");
        }
    }

    private void Serialize(Action<Utf8JsonWriter> serialize)
    {
        growing.ResetWrittenCount();
        json.Reset(growing);
        serialize(json);
    }
}
