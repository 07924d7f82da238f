using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>The ways in which bytes leave.</content>
internal sealed partial class ResponseGuard : IHttpResponseBodyFeature
{
    private GuardedStream? stream;
    private GuardedWriter? writer;

    /// <inheritdoc/>
    public Stream Stream => stream is null && PassesForGood ? body.Stream : stream ??= new(this, body.Stream);

    /// <inheritdoc/>
    public PipeWriter Writer => writer is null && PassesForGood ? body.Writer : Guarded;

    /// <summary>The pipe that holds back.</summary>
    public GuardedWriter Guarded => writer ??= new(this, body.Writer);

    /// <summary>Whether bytes are held, or dropped, before the server is told of them.</summary>
    public bool Holds => phase is GuardPhase.Waiting or GuardPhase.Swallowing || items is not null;

    /// <summary>Whether all that is written goes to the server, and nothing else is to be done.</summary>
    public bool Passes => phase == GuardPhase.Open && items is null;

    /// <summary>Whether a foreign error body is being written.</summary>
    public bool IsSwallowing => phase == GuardPhase.Swallowing;

    // Once the head has left, there is nothing to decide about a body that is one whole: the server's own ways are enough.
    private bool PassesForGood => Passes && head.HasStarted;

    /// <inheritdoc/>
    public void DisableBuffering() => body.DisableBuffering();

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (await OpenAsync())
        {
            await body.StartAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync())
        {
            await FlushItemsAsync();
            await body.SendFileAsync(path, offset, count, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task CompleteAsync()
    {
        if (!await OpenAsync())
        {
            return;
        }

        await FlushItemsAsync();
        IsComplete = true;
        try
        {
            await body.CompleteAsync();
        }
        catch
        {
            IsComplete = false;
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var open = OpenAsync();
        if (!open.IsCompletedSuccessfully || items is not null)
        {
            return WriteAsync(open, bytes, cancellationToken);
        }

        if (open.Result)
        {
            return body.Stream.WriteAsync(bytes, cancellationToken);
        }

        Swallowed?.Add(bytes.Span);
        return default;
    }

    /// <summary>Bytes pass from now on. The writer says so, once the server has what was held.</summary>
    public void SetOpen() => phase = GuardPhase.Open;

    /// <summary>Tells whether the server refuses a synchronous write before which it would be told of what is held.</summary>
    /// <returns>Whether it does.</returns>
    public bool RefusesSynchronousWrite() => writer is { HoldsBytes: true }
        && !Swallow()
        && context.Features.Get<IHttpBodyControlFeature>() is { AllowSynchronousIO: false };

    /// <summary>Makes an end of holding: a foreign error body is dropped, anything else is the server's.</summary>
    public void LetGo()
    {
        if (items is not null)
        {
            EndItems();
        }
        else if (!Swallow())
        {
            writer!.GiveAll();
            phase = GuardPhase.Full;
        }
    }

    private async ValueTask WriteAsync(ValueTask<bool> open, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (await open)
        {
            await Writer.WriteAsync(bytes, cancellationToken);
        }
        else
        {
            Swallowed?.Add(bytes.Span);
        }
    }
}
