using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// The precomputed answer of one code: its status and the UTF-8 of its envelope, cut at the places that only the
/// request knows. Generated results hold one each.
/// </summary>
public sealed class ErrorTemplate
{
    private static readonly EnvelopeObject plainBody =
        new([new("message", EnvelopeMember.Message), new("fields", new EnvelopeFields(areTexts: false))]);

    private Challenge? challenge;
    private Cut? whole;

    // Where an error has its words and arguments from: of a library's, from the library.
    private readonly ErrorDefinition said;

    private ErrorTemplate(ErrorCatalog catalog, ErrorDefinition definition, ErrorDefinition said)
    {
        Catalog = catalog;
        Definition = definition;
        this.said = said;
    }

    /// <summary>The catalog.</summary>
    public ErrorCatalog Catalog { get; }

    /// <summary>The catalog's entry.</summary>
    public ErrorDefinition Definition { get; }

    /// <summary>Precomputes the answer of one code.</summary>
    /// <param name="catalog">The catalog that has the code.</param>
    /// <param name="code">The code.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The catalog has no such code.</exception>
    public static ErrorTemplate Of(ErrorCatalog catalog, string code) =>
        catalog.Find(code) is { } definition
            ? Of(catalog, definition, definition)
            : throw new ArgumentException($"The catalog has no code '{code}'.", nameof(code));

    /// <summary>Precomputes the answer of one code in the words of another catalog, whose results know the arguments.</summary>
    /// <param name="catalog">The catalog that has the code.</param>
    /// <param name="definition">The code's entry.</param>
    /// <param name="said">The entry that the results are of: message, fields and values are by its parameters.</param>
    /// <returns>The template.</returns>
    internal static ErrorTemplate Of(ErrorCatalog catalog, ErrorDefinition definition, ErrorDefinition said) =>
        new(catalog, definition, said);

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

    /// <summary>Makes an error of the code whose arguments are the catalog's examples, save for those that are given.</summary>
    /// <param name="values">Fields and values of the message by name; null for the examples alone.</param>
    /// <param name="retryAfter">How long to wait, for a code that tells it; null for what the catalog says, else a second.</param>
    /// <returns>The error, to be answered like any other.</returns>
    /// <exception cref="ArgumentException">The code has no field or value of such a name, or no Retry-After.</exception>
    public ErrorResult Example(JsonObject? values = null, TimeSpan? retryAfter = null) => new ExampleError(this, values, retryAfter);

    /// <summary>Whether the envelope shows the time of the answer.</summary>
    internal bool ShowsTime => Whole.ShowsTime;

    /// <summary>Whether the envelope shows the delay that <c>Retry-After</c> has.</summary>
    internal bool ShowsDelay => Whole.ShowsDelay;

    // Cut at the first answer: an application that starts has a template of every code that its endpoints declare.
    private Cut Whole => whole ??= new(EnvelopeLayout.Of(Definition, said, Definition.Envelope.Body));

    /// <summary>Message and fields in a form that is read back easily, whatever shape the catalog's answers have.</summary>
    private EnvelopePart[] Plain => field ??= EnvelopeLayout.Of(Definition, said, plainBody);

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
    /// <param name="facts">What only the request knows.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns>False where the destination is too small.</returns>
    internal bool TryWrite(ErrorResult result, in AnswerFacts facts, Span<byte> destination, out int written) =>
        TryWrite(Whole.Parts, result, facts, destination, out written);

    /// <summary>Writes the whole envelope of a result of which the request knows its id alone.</summary>
    /// <param name="result">The result, which knows the arguments.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns>False where the destination is too small.</returns>
    internal bool TryWrite(ErrorResult result, string requestId, Span<byte> destination, out int written) =>
        TryWrite(Whole.Parts, result, new(requestId), destination, out written);

    /// <summary>Writes message and fields of a result as the members <c>message</c> and <c>fields</c>, to be read back.</summary>
    /// <param name="result">The result, which knows the arguments.</param>
    /// <param name="destination">Where to write.</param>
    /// <param name="written">The number of bytes written.</param>
    /// <returns>False where the destination is too small.</returns>
    internal bool TryWritePlain(ErrorResult result, Span<byte> destination, out int written) =>
        TryWrite(Plain, result, new(""), destination, out written);

    private static bool TryWrite(EnvelopePart[] parts, ErrorResult result, in AnswerFacts facts, Span<byte> destination, out int written)
    {
        var writer = new ErrorArgumentWriter(destination);
        foreach (var part in parts)
        {
            Write(part, result, facts, ref writer);
        }

        written = writer.Written;
        return !writer.IsFull;
    }

    private static void Write(EnvelopePart part, ErrorResult result, in AnswerFacts facts, ref ErrorArgumentWriter writer)
    {
        writer.Open(part);
        switch (part.Slot)
        {
            case EnvelopeSlot.RequestId:
                writer.WriteRequestId(facts.RequestId);
                break;
            case EnvelopeSlot.Message or EnvelopeSlot.Field or EnvelopeSlot.FieldText:
                result.FillArgument(part.Parameter, ref writer);
                break;
            case EnvelopeSlot.Literal:
                break;
            case EnvelopeSlot.Block:
                WriteBlock(part.Block!, result, facts, ref writer);
                break;
            default:
                WriteFact(part.Slot, facts, ref writer);
                break;
        }
    }

    private static void WriteBlock(EnvelopeBlock block, ErrorResult result, in AnswerFacts facts, ref ErrorArgumentWriter writer)
    {
        var mark = writer.Begin(block.Need);
        foreach (var part in block.Parts)
        {
            Write(part, result, facts, ref writer);
        }

        writer.End(block, mark);
    }

    private static void WriteFact(EnvelopeSlot slot, in AnswerFacts facts, ref ErrorArgumentWriter writer)
    {
        switch (slot)
        {
            case EnvelopeSlot.EncodedRequestId:
                writer.WriteFact(Uri.EscapeDataString(facts.RequestId));
                break;
            case EnvelopeSlot.RetryAfter:
                writer.WriteFact(facts.DelaySeconds is { } seconds ? RetryDelay.Text(seconds) : null);
                break;
            case EnvelopeSlot.TraceId:
                writer.WriteFact(AnswerFacts.Trace?.TraceId.ToHexString());
                break;
            case EnvelopeSlot.TraceParent:
                writer.WriteFact(AnswerFacts.Trace?.Id);
                break;
            default:
                writer.WriteFact(facts.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                break;
        }
    }

    private sealed record Challenge(string Scopes, string Header);

    /// <summary>The envelope, cut into its parts.</summary>
    private sealed class Cut(EnvelopePart[] parts)
    {
        public EnvelopePart[] Parts => parts;

        public bool ShowsTime { get; } = Shows(parts, EnvelopeSlot.Time);

        public bool ShowsDelay { get; } = Shows(parts, EnvelopeSlot.RetryAfter);

        private static bool Shows(EnvelopePart[] parts, EnvelopeSlot slot) =>
            Array.Exists(parts, part => part.Slot == slot || (part.Block is { } block && Shows(block.Parts, slot)));
    }
}
