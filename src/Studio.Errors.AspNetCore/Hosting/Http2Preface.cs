using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Tells a client that speaks HTTP/2 to an endpoint of HTTP/1 from one that invents a version: Kestrel reports both alike,
/// but answers the former in HTTP/2, and must have the word then. The conditions are Kestrel's own.
/// </summary>
internal static class Http2Preface
{
    // Kestrel names a request by its connection and its number there.
    private const string FirstRequest = ":00000001";

    private static ReadOnlySpan<byte> RequestLine => "PRI * HTTP/2.0\r\n"u8;

    /// <summary>Whether the refused request line is the preface of HTTP/2.</summary>
    /// <param name="features">The refused request's.</param>
    /// <param name="input">What its connection received.</param>
    /// <returns>True for a first line in clear; under TLS the handshake has settled the version.</returns>
    public static bool IsSent(IFeatureCollection features, PipeReader input) =>
        features.Get<ITlsHandshakeFeature>() is null
        && features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier.EndsWith(FirstRequest, StringComparison.Ordinal) == true
        && IsRead(input);

    private static bool IsRead(PipeReader input)
    {
        // Kestrel has looked at all there is, and only a cancelled read gives that again. None of its own is under way: it
        // reports the refusal between two reads.
        input.CancelPendingRead();
        if (!input.TryRead(out var rest))
        {
            return false;
        }

        var isPreface = FollowsRequestLine(rest.Buffer.Start);
        input.AdvanceTo(rest.Buffer.Start, rest.Buffer.End);
        return isPreface;
    }

    // The line has been consumed; its bytes stay in front of the rest, in the segment that holds both. A client of HTTP/2
    // sends the rest of its preface along with the line, so there is one.
    private static bool FollowsRequestLine(SequencePosition rest) =>
        rest.GetObject() is ReadOnlySequenceSegment<byte> segment
        && segment.Memory.Span[..rest.GetInteger()].SequenceEqual(RequestLine);
}
