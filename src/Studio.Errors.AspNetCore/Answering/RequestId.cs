using System.Buffers;
using System.Buffers.Binary;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>The id of a request: the client's own where it is fit to be echoed, else a new one.</summary>
internal static class RequestId
{
    /// <summary>The header that carries it in both directions.</summary>
    public const string HeaderName = "X-Request-Id";

    private const string Prefix = "req_";
    private const int RandomBytes = sizeof(ulong);
    private const int MaxLength = 128;

    // A client that confuses its headers must not have its secret key echoed and logged.
    private const string SecretPrefix = "sk_";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:+/=@-");

    /// <summary>Reads the client's id or makes one, and gives it to the request as its trace identifier.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The id.</returns>
    public static string Assign(HttpContext context) =>
        context.TraceIdentifier = Accept(context.Request.Headers[HeaderName]) ?? New();

    /// <summary>Takes exactly one header that is fit to be echoed; anything else is replaced as a whole, never trimmed.</summary>
    /// <param name="header">What the client sent.</param>
    /// <returns>The id; null where it isn't fit.</returns>
    public static string? Accept(StringValues header) =>
        header.Count == 1
        && header[0] is { Length: > 0 and <= MaxLength } id
        && !id.AsSpan().ContainsAnyExcept(Allowed)
        && !id.StartsWith(SecretPrefix, StringComparison.Ordinal)
            ? id
            : null;

    /// <summary>Puts an id on a response.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="id">The id.</param>
    public static void Set(IHeaderDictionary headers, string id) => headers[HeaderName] = new StringValues(id);

    /// <summary>Puts an id on a response again. As a rule it is there: to look is cheaper than to set, which the server checks.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="id">The id.</param>
    public static void Keep(IHeaderDictionary headers, string id)
    {
        var header = headers[HeaderName];
        if (header.Count != 1 || !ReferenceEquals(header[0], id))
        {
            Set(headers, id);
        }
    }

    /// <summary>Makes an id that nobody can guess: <c>req_</c> and 16 lower-case hex digits.</summary>
    /// <returns>The id.</returns>
    public static string New() => string.Create(Prefix.Length + (RandomBytes * 2), 0, static (text, _) =>
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(random, RandomSupply.Take());
        Prefix.CopyTo(text);
        Convert.TryToHexStringLower(random, text[Prefix.Length..], out var _);
    });
}
