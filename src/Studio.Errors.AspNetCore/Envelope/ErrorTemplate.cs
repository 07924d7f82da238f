using System.Reflection;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The precomputed answer of one code: its status and the UTF-8 of its envelope, cut at the places that only the
/// request knows. Generated results hold one each.
/// </summary>
public sealed class ErrorTemplate
{
    private readonly EnvelopePart[] parts;
    private Challenge? challenge;

    private ErrorTemplate(ErrorDefinition definition)
    {
        Definition = definition;
        parts = EnvelopeLayout.Of(definition);
    }

    /// <summary>The catalog's entry.</summary>
    public ErrorDefinition Definition { get; }

    /// <summary>Precomputes the answer of one code.</summary>
    /// <param name="catalog">The catalog that has the code.</param>
    /// <param name="code">The code.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    public static ErrorTemplate Of(ErrorCatalog catalog, string code) =>
        new(catalog.Find(code) ?? throw new ArgumentException($"The catalog has no code '{code}'.", nameof(code)));

    /// <summary>Precomputes the answer of the code that a type's <see cref="ErrorCodeAttribute"/> says.</summary>
    /// <typeparam name="TError">The generated result.</typeparam>
    /// <param name="catalog">The catalog that has the code.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The type says no code, or one that the catalog doesn't have.</exception>
    public static ErrorTemplate Of<TError>(ErrorCatalog catalog)
        where TError : ErrorResult, IErrorResult<TError>
    {
        var code = typeof(TError).GetCustomAttribute<ErrorCodeAttribute>(inherit: false);
        return Of(catalog, code?.Wire ?? code?.Code ?? "");
    }

    /// <summary>The challenge for callers who lack scopes. The same few scopes come again and again; the last ones are kept.</summary>
    /// <param name="scopes">The scopes, separated by spaces; left out where they hold what the header can't.</param>
    /// <returns>The value of <c>WWW-Authenticate</c>.</returns>
    internal string ChallengeOf(string scopes)
    {
        var known = challenge;
        if (known is null || known.Scopes != scopes)
        {
            var listed = ScopeText.IsList(scopes) ? $", scope=\"{scopes}\"" : "";
            challenge = known = new(scopes, "Bearer error=\"insufficient_scope\"" + listed);
        }

        return known.Header;
    }

    /// <summary>Writes the whole envelope of a result.</summary>
    /// <param name="result">The result, which knows the arguments.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns>False where the destination is too small.</returns>
    internal bool TryWrite(ErrorResult result, string requestId, Span<byte> destination, out int written)
    {
        var writer = new ErrorArgumentWriter(destination);
        foreach (ref readonly var part in parts.AsSpan())
        {
            writer.Open(part);
            switch (part.Slot)
            {
                case EnvelopeSlot.RequestId:
                    writer.WriteRequestId(requestId);
                    break;
                case EnvelopeSlot.Message or EnvelopeSlot.Field:
                    result.FillArgument(part.Parameter, ref writer);
                    break;
                default:
                    break;
            }
        }

        written = writer.Written;
        return !writer.IsFull;
    }

    private sealed record Challenge(string Scopes, string Header);
}
