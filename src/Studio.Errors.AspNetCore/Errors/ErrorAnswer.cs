using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>Writes an error as the response: status, headers, and the whole envelope in one write.</summary>
internal static class ErrorAnswer
{
    /// <summary>A message may quote what a client sent: no browser may take it for a page.</summary>
    public const string NoSniff = "nosniff";

    /// <summary>Answers the request with what the application returned.</summary>
    /// <param name="context">The request, whose response has not started.</param>
    /// <param name="result">The error.</param>
    /// <returns>Done once the server has taken the bytes; at once, as a rule.</returns>
    public static Task WriteReturnedAsync(HttpContext context, ErrorResult result)
    {
        var head = context.Features.Demand<IHttpResponseFeature>();
        var error = (head as IGuardedResponse)?.Returned(result) ?? result;
        return WriteAsync(context, head, error, error.DelaySeconds);
    }

    /// <summary>Answers the request.</summary>
    /// <param name="context">The request, whose response has not started.</param>
    /// <param name="result">The error.</param>
    /// <returns>Done once the server has taken the bytes; at once, as a rule.</returns>
    public static Task WriteAsync(HttpContext context, ErrorResult result) => WriteAsync(context, result, result.DelaySeconds);

    /// <summary>Answers the request, with a delay that the application announced.</summary>
    /// <param name="context">The request, whose response has not started.</param>
    /// <param name="result">The error.</param>
    /// <param name="delaySeconds">The seconds for <c>Retry-After</c>; null for none.</param>
    /// <returns>Done once the server has taken the bytes; at once, as a rule.</returns>
    public static Task WriteAsync(HttpContext context, ErrorResult result, int? delaySeconds) =>
        WriteAsync(context, context.Features.Demand<IHttpResponseFeature>(), result, delaySeconds);

    // Every look at the features costs: what each step needs of them is asked for once.
    private static Task WriteAsync(HttpContext context, IHttpResponseFeature head, ErrorResult result, int? delaySeconds)
    {
        if (result.Definition.Retry == RetryAdvice.RetryAfter && head.Headers.RetryAfter.Count == 0)
        {
            delaySeconds ??= result.Definition.RetryAfterDefault;
        }

        var guard = head as IGuardedResponse;
        guard?.BeginAnswer(result);
        var rules = result.Definition.Envelope.RequestId;
        var requestId = guard?.RequestId ?? RequestId.Assign(context, context.Request.Headers, rules);
        var envelope = EnvelopeBuffer.Write(result, Facts(context, result, requestId, delaySeconds));
        SetHead(context, head, result, envelope.Length, delaySeconds);
        if (guard is null)
        {
            // A guard sets it itself, last of all.
            head.Headers[rules.Header] = requestId;
        }

        guard?.Answering(result);

        if (HttpMethods.IsHead(context.Request.Method))
        {
            envelope.Return();
            return Task.CompletedTask;
        }

        return SendAsync(context, guard, envelope);
    }

    /// <summary>Sets the headers that are the same for every error, and removes those of another body.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="error">The error.</param>
    /// <param name="length">The length of the envelope in bytes.</param>
    public static void Seal(IHeaderDictionary headers, ErrorDefinition error, long? length)
    {
        var shape = error.Envelope;
        ForeignHeaders.Remove(headers, shape.RequestId.Header);
        headers.ContentLength = length;
        headers.ContentType = shape.ContentType;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = NoSniff;
        if (shape.CodeHeader is { } name)
        {
            headers[name] = error.Code;
        }
    }

    /// <summary>What the request knows of an answer. What the envelope doesn't show is not looked for.</summary>
    private static AnswerFacts Facts(HttpContext context, ErrorResult result, string requestId, int? delaySeconds)
    {
        if (!result.Template.ShowsTime && !result.Template.ShowsDelay)
        {
            return new(requestId);
        }

        var time = context.RequestServices?.GetService(typeof(TimeProvider)) as TimeProvider ?? TimeProvider.System;
        var announced = result.Definition.Retry == RetryAdvice.RetryAfter ? context.Response.Headers.RetryAfter : StringValues.Empty;
        return new(requestId, delaySeconds ?? RetryDelay.Read(announced, time.GetUtcNow()), time);
    }

    private static void SetHead(HttpContext context, IHttpResponseFeature head, ErrorResult result, int length, int? delaySeconds)
    {
        head.ReasonPhrase = null;
        head.StatusCode = result.StatusCode;
        ClearTrailers(context);
        var headers = head.Headers;

        // Only who announced a delay knows it; none is made up.
        var announced = result.Definition.Retry == RetryAdvice.RetryAfter ? headers.RetryAfter : StringValues.Empty;
        Seal(headers, result.Definition, length);
        headers.RetryAfter = delaySeconds is { } seconds ? RetryDelay.Text(seconds) : announced;
        BearerChallenge.Complete(context, headers, result);
    }

    private static void ClearTrailers(HttpContext context)
    {
        // Under HTTP/1 trailers follow a chunked body alone, and an error says its length; to ask for them would make them.
        var protocol = context.Request.Protocol;
        if (!HttpProtocol.IsHttp11(protocol) && !HttpProtocol.IsHttp10(protocol)
            && context.Features.Find<IHttpResponseTrailersFeature>()?.Trailers is { Count: > 0, IsReadOnly: false } trailers)
        {
            trailers.Clear();
        }
    }

    private static Task SendAsync(HttpContext context, IGuardedResponse? guard, EnvelopeBuffer envelope)
    {
        var body = context.Features.Demand<IHttpResponseBodyFeature>();
        if (guard is not null && !ReferenceEquals(body, guard))
        {
            // Another middleware sits between. An error keeps its exact length: it is not compressed. What the stranger
            // keeps of the memory is no array that others will write into.
            context.Request.Headers.AcceptEncoding = StringValues.Empty;
            var copy = envelope.Bytes.ToArray();
            envelope.Return();
            return WriteAsync(body, copy).AsTask();
        }

        var write = ReferenceEquals(body, guard) ? guard.WriteAsync(envelope.Bytes, default) : WriteAsync(body, envelope.Bytes);
        if (!write.IsCompletedSuccessfully)
        {
            return ReturnAfterAsync(write, envelope);
        }

        envelope.Return();
        return write.AsTask();
    }

    private static ValueTask WriteAsync(IHttpResponseBodyFeature body, ReadOnlyMemory<byte> bytes)
    {
        var write = body.Writer.WriteAsync(bytes);
        if (!write.IsCompletedSuccessfully)
        {
            return new(write.AsTask());
        }

        _ = write.Result;
        return default;
    }

    private static async Task ReturnAfterAsync(ValueTask write, EnvelopeBuffer envelope)
    {
        try
        {
            await write;
        }
        finally
        {
            envelope.Return();
        }
    }
}
