using System.Buffers;
using System.Buffers.Binary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Studio.Errors.AspNetCore;

/// <summary>The id of a request: the client's own where it is fit to be echoed, else a new one.</summary>
internal static class RequestId
{
    private const int RandomBytes = sizeof(ulong);
    private const int MaxLength = 128;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:+/=@-");

    /// <summary>Reads the client's id or makes one, and gives it to the request as its trace identifier.</summary>
    /// <param name="context">The request.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="rules">The catalog's rules.</param>
    /// <returns>The id.</returns>
    public static string Assign(HttpContext context, IHeaderDictionary headers, RequestIdRules rules)
    {
        var id = Given(headers, rules) ?? New(rules);
        if (context.Features.Find<IHttpRequestIdentifierFeature>() is { } known)
        {
            known.TraceIdentifier = id;
        }
        else
        {
            context.TraceIdentifier = id;
        }

        return id;
    }

    /// <summary>
    /// Takes exactly one header that is fit to be echoed; anything else is replaced as a whole, never trimmed. A client that
    /// confuses its headers must not have its secret key echoed and logged.
    /// </summary>
    /// <param name="header">What the client sent.</param>
    /// <param name="rules">The catalog's rules.</param>
    /// <returns>The id; null where it isn't fit.</returns>
    public static string? Accept(StringValues header, RequestIdRules rules) =>
        header.Count == 1
        && header[0] is { Length: > 0 and <= MaxLength } id
        && !id.AsSpan().ContainsAnyExcept(Allowed)
        && !IsRefused(id, rules)
            ? id
            : null;

    /// <summary>Puts an id on a response.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="id">The id.</param>
    public static void Set(IHeaderDictionary headers, string name, string id) => headers[name] = new StringValues(id);

    /// <summary>Puts an id on a response again. As a rule it is there: to look is cheaper than to set, which the server checks.</summary>
    /// <param name="headers">The response's headers.</param>
    /// <param name="name">The header's name.</param>
    /// <param name="id">The id.</param>
    public static void Keep(IHeaderDictionary headers, string name, string id)
    {
        var header = headers[name];
        if (header.Count != 1 || !ReferenceEquals(header[0], id))
        {
            Set(headers, name, id);
        }
    }

    /// <summary>Makes an id that nobody can guess: the prefix and 16 lower-case hex digits.</summary>
    /// <param name="rules">The catalog's rules.</param>
    /// <returns>The id.</returns>
    public static string New(RequestIdRules rules) =>
        string.Create(rules.Prefix.Length + (RandomBytes * 2), rules.Prefix, static (text, prefix) =>
        {
            Span<byte> random = stackalloc byte[RandomBytes];
            BinaryPrimitives.WriteUInt64LittleEndian(random, RandomSupply.Take());
            prefix.CopyTo(text);
            Convert.TryToHexStringLower(random, text[prefix.Length..], out var _);
        });

    private static string? Given(IHeaderDictionary headers, RequestIdRules rules) =>
        rules.IsTrace ? AnswerFacts.Trace?.TraceId.ToHexString() : Accept(headers[rules.Header], rules);

    private static bool IsRefused(string id, RequestIdRules rules)
    {
        for (var index = 0; index < rules.Refuse.Count; index++)
        {
            if (id.StartsWith(rules.Refuse[index], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
