using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <content>The ways in which bytes leave.</content>
internal sealed partial class ResponseGuard : IHttpResponseBodyFeature
{
    /// <inheritdoc/>
    public Stream Stream => Request.Stream is null && PassesForGood
        ? Request.Body.Stream
        : Request.Stream ??= new(this, Request.Body.Stream);

    /// <inheritdoc/>
    public PipeWriter Writer => Request.Writer is null && PassesForGood ? Request.Body.Writer : Guarded;

    /// <summary>The pipe that holds back.</summary>
    public GuardedWriter Guarded => Request.Writer ??= new(this, Request.Body.Writer);

    /// <summary>Whether bytes are held, or dropped, before the server is told of them.</summary>
    public bool Holds => Request.Phase is GuardPhase.Waiting or GuardPhase.Swallowing || Items is not null;

    /// <summary>Whether all that is written goes to the server, and nothing else is to be done.</summary>
    public bool Passes => Request.Phase == GuardPhase.Open && Items is null;

    /// <summary>Whether a foreign error body is being written.</summary>
    public bool IsSwallowing => Request.Phase == GuardPhase.Swallowing;

    // Once the head has left, there is nothing to decide about a body that is one whole: the server's own ways are enough.
    private bool PassesForGood => Passes && Request.Head.HasStarted;

    /// <inheritdoc/>
    public void DisableBuffering() => Request.Body.DisableBuffering();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        var open = OpenAsync();
        if (!open.IsCompletedSuccessfully)
        {
            return StartAsync(open, cancellationToken);
        }

        return open.Result ? Request.Body.StartAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync())
        {
            await FlushItemsAsync();
            await Request.Body.SendFileAsync(path, offset, count, cancellationToken);
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
        Request.IsComplete = true;
        try
        {
            await Request.Body.CompleteAsync();
        }
        catch
        {
            Request.IsComplete = false;
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var open = OpenAsync();
        if (!open.IsCompletedSuccessfully || Items is not null)
        {
            return WriteAsync(open, bytes, cancellationToken);
        }

        if (open.Result)
        {
            return Request.Body.Stream.WriteAsync(bytes, cancellationToken);
        }

        Swallowed?.Add(bytes.Span);
        return default;
    }

    /// <summary>Bytes pass from now on. The writer says so, once the server has what was held.</summary>
    public void SetOpen() => Request.Phase = GuardPhase.Open;

    /// <summary>Tells whether the server refuses a synchronous write before which it would be told of what is held.</summary>
    /// <returns>Whether it does.</returns>
    public bool RefusesSynchronousWrite() => Request.Writer is { HoldsBytes: true }
        && !Swallow()
        && Request.Context.Features.Get<IHttpBodyControlFeature>() is { AllowSynchronousIO: false };

    /// <summary>Makes an end of holding: a foreign error body is dropped, anything else is the server's.</summary>
    public void LetGo()
    {
        if (Items is not null)
        {
            EndItems();
        }
        else if (!Swallow())
        {
            Request.Writer!.GiveAll();
            Request.Phase = GuardPhase.Full;
        }
    }

    private async Task StartAsync(ValueTask<bool> open, CancellationToken cancellationToken)
    {
        if (await open)
        {
            await Request.Body.StartAsync(cancellationToken);
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
