using System.Buffers;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Answers the requests that Kestrel refuses before any middleware: a bad request line, headers that are too long, a head
/// that never ends. Kestrel tells its diagnostic source; the answer is written under its hands, so that it also works
/// under TLS and on endpoints that the application configures itself. HTTP/2 has no such place: docs/pipeline.md.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="telemetry">Records what was answered.</param>
internal sealed class RefusedRequests(ErrorResponders responders, ErrorTelemetry telemetry)
{
    /// <summary>The event of Kestrel's.</summary>
    public const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Answers a request that was refused, unless it reached the pipeline.</summary>
    /// <param name="value">What came with the event.</param>
    public void Answer(object? value)
    {
        if (value is IFeatureCollection features
            && features.Get<IHttpResponseFeature>() is { HasStarted: false } head and not ResponseGuard)
        {
            Answer(features, head);
        }
    }

    private void Answer(IFeatureCollection features, IHttpResponseFeature head)
    {
        var request = features.GetRequiredFeature<IHttpRequestFeature>();
        if (!IsHttp1(request.Protocol) || features.Get<IConnectionTransportFeature>() is not { } connection)
        {
            return;
        }

        var fault = features.Get<IBadRequestExceptionFeature>()?.Error as BadHttpRequestException;
        if (fault?.StatusCode == StatusCodes.Status505HttpVersionNotsupported && Http2Preface.IsSent(features, connection.Transport.Input))
        {
            return;
        }

        // A head that did not parse may have no path yet: the first catalog speaks for the whole server then.
        var responder = string.IsNullOrEmpty(request.Path) ? responders.First : responders.Find(request.Path);

        // The client's own id is not asked for: its header may have been read by half.
        var rules = (responder ?? responders.First).Shape.RequestId;
        var requestId = RequestId.New(rules);
        head.Headers[rules.Header] = requestId;
        if (responder is not null)
        {
            var result = responder.FromStatus(fault?.StatusCode ?? StatusCodes.Status400BadRequest);
            var envelope = EnvelopeBuffer.Write(result, new(requestId, result.DelayOrDefault));
            Send(features, head, connection, envelope, result, HttpMethods.IsHead(request.Method));
            Record(features, result, requestId);
        }
    }

    // The protocol is empty where the request line itself did not parse.
    private static bool IsHttp1(string protocol) =>
        protocol.Length == 0 || HttpProtocol.IsHttp11(protocol) || HttpProtocol.IsHttp10(protocol);

    private static void Send(
        IFeatureCollection features,
        IHttpResponseFeature head,
        IConnectionTransportFeature connection,
        EnvelopeBuffer envelope,
        ErrorResult result,
        bool isHead)
    {
        head.StatusCode = result.StatusCode;
        head.Headers.ContentLength = envelope.Length;
        head.Headers.ContentType = result.Definition.Envelope.ContentType;
        if (result.Definition.Envelope.CodeHeader is { } name)
        {
            head.Headers[name] = result.Code;
        }

        head.Headers.CacheControl = "no-store";
        head.Headers.XContentTypeOptions = ErrorAnswer.NoSniff;
        head.Headers.Connection = "close";
        head.Headers.RetryAfter = result.DelayOrDefault is { } seconds ? RetryDelay.Text(seconds) : StringValues.Empty;
        features.GetRequiredFeature<IHttpResponseBodyFeature>().StartAsync();
        if (!isHead)
        {
            // Kestrel takes no body for a request that it refused; the bytes go where it would have put them.
            connection.Transport.Output.Write(envelope.Bytes.Span);
        }

        envelope.Return();
    }

    private void Record(IFeatureCollection features, ErrorResult result, string requestId)
    {
        var context = new DefaultHttpContext(features);
        telemetry.Answering(context, result.Definition);
        telemetry.Answered(context, result.Definition, requestId, exception: null);
    }
}
