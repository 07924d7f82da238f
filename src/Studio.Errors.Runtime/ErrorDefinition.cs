namespace Studio.Errors;

/// <summary>One entry of an error catalog: what a code promises, and what it tells people.</summary>
public sealed class ErrorDefinition
{
    private readonly CatalogLines? lines;
    private readonly int index;
    private ErrorEntry? entry;

    /// <summary>Makes the definition of an entry that has been read.</summary>
    internal ErrorDefinition(string code, int status, RetryAdvice retry, ErrorEntry entry)
        : this(code, entry.Key ?? code, status, retry) => this.entry = entry;

    /// <summary>Makes the definition of an entry that is read when more is asked of it.</summary>
    internal ErrorDefinition(string code, string key, int status, RetryAdvice retry, CatalogLines lines, int index)
        : this(code, key, status, retry) => (this.lines, this.index) = (lines, index);

    private ErrorDefinition(string code, string key, int status, RetryAdvice retry)
    {
        Code = code;
        Key = key;
        Number = ErrorCodeNumber.Of(key);
        Status = status;
        Retry = retry;
    }

    /// <summary>The code as it is on the wire, such as <c>not_found</c>; digits where codes are numbers there.</summary>
    public string Code { get; }

    /// <summary>The code's key in the catalog, after which classes and enum members are named; mostly <see cref="Code"/> itself.</summary>
    public string Key { get; }

    /// <summary>
    /// The number of the generated enum member: FNV-1a over the key, cut to 31 bits. It depends on the key alone, so
    /// other entries never shift it.
    /// </summary>
    public int Number { get; }

    /// <summary>The HTTP status, from 400 to 599.</summary>
    public int Status { get; }

    /// <summary>The shape of the answers that carry it.</summary>
    public EnvelopeShape Envelope
    {
        get => field ?? lines!.Envelope;
        internal set;
    }

    /// <summary>What a client may do after this error.</summary>
    public RetryAdvice Retry { get; }

    /// <summary>
    /// The seconds that a server asks callers to wait where nobody knows better; null where the catalog says nothing, so that
    /// such an answer has no <c>Retry-After</c>.
    /// </summary>
    public int? RetryAfterDefault => Retry == RetryAdvice.RetryAfter ? Entry.RetryAfterDefault : null;

    /// <summary>
    /// The message with its placeholders, such as <c>missing scope {requiredScope}</c>; a brace that is meant as such is
    /// doubled. For people and logs, never for branching.
    /// </summary>
    public string Message => Entry.Message;

    /// <summary>The fields of the envelope and the values of the message, fields first, each as the catalog orders them.</summary>
    public IReadOnlyList<ErrorParameter> Parameters => Entry.Parameters;

    /// <summary>
    /// The field that names the scope a caller lacks (<c>from.missingScope</c>); null for a code that says nothing about
    /// scopes.
    /// </summary>
    public string? MissingScopeField => Entry.MissingScopeField;

    /// <summary>What kind of error it is, in words without values; empty where the shape shows no title.</summary>
    public string Title => Entry.Title;

    /// <summary>The group of codes that it belongs to, such as <c>card_error</c>; empty where the catalog says none.</summary>
    public string Category => Entry.Category;

    /// <summary>The URI of its documentation; empty where the catalog says none.</summary>
    public string Documentation => Entry.Documentation;

    /// <summary>When this error happens, for people; empty where the catalog says nothing.</summary>
    public string When => Entry.When;

    /// <summary>What the caller can do about it, for people; empty where the catalog says nothing.</summary>
    public string Remedy => Entry.Remedy;

    /// <summary>The version of the API that the code came with; empty where the catalog says nothing.</summary>
    public string Since => Entry.Since;

    /// <summary>What to use instead of a code on its way out; empty for a code that is here to stay.</summary>
    public string Deprecated => Entry.Deprecated;

    /// <summary>The name of the file that the catalog has this error from (<c>extends</c>); empty for an error of its own.</summary>
    public string InheritedFrom => Entry.InheritedFrom;

    /// <summary>
    /// The statuses that the server's pipeline answers with this code wherever no endpoint returned an error
    /// (<c>from.statuses</c>), as the catalog writes them: a number, or <c>4xx</c> and <c>5xx</c> for the rest of a class.
    /// </summary>
    public IReadOnlyList<string> AnsweredStatuses => Entry.AnsweredStatuses;

    /// <summary>
    /// The errors of called services that become this one (<c>upstreams</c> in the catalog), as in <c>payments: card_declined</c>;
    /// known to servers alone.
    /// </summary>
    public IReadOnlyList<string> Upstreams => Entry.Upstreams;

    private ErrorEntry Entry => entry ??= lines!.Entry(index);

    /// <summary>The code with its status: <c>404 not_found</c>.</summary>
    /// <returns>Text for a debugger or a log.</returns>
    public override string ToString() => $"{Status} {Code}";
}
