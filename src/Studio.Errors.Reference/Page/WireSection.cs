namespace Studio.Errors.Reference;

/// <summary>What holds for every answer, and what is answered where no endpoint chose a code.</summary>
internal static class WireSection
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section id="wire" class="guide" aria-labelledby="wire-title">
        <h2 id="wire-title">On the wire</h2>
        <div class="pair prose">
        <div>
        <h3 id="request-ids">Request ids</h3>
        <p><code>{reference.Catalog.Envelope.RequestId.Header}</code> is on every response, success or error. {RequestIds(reference.Catalog.Envelope.RequestId)}</p>
        </div>
        <div>
        <h3 id="headers">Headers</h3>
        <p>Every error carries <code>Cache-Control: no-store</code>, <code>X-Content-Type-Options: nosniff</code>, <code>Content-Type: {reference.Catalog.Envelope.ContentType}</code> and an exact <code>Content-Length</code>. {Code(reference.Catalog.Envelope)}CORS exposes <code>{reference.Catalog.Envelope.RequestId.Header}</code>{Html.When(reference.Catalog.Envelope.CodeHeader is not null, $", <code>{reference.Catalog.Envelope.CodeHeader}</code>")} and <code>Retry-After</code>.</p>
        <p>HEAD gives the headers of GET and no body. <code>Accept</code> never changes the answer: an error is always JSON. Development and Production answer byte for byte the same, save for <code>Prefer: error=…</code>.</p>
        </div>
        </div>
        <h3 id="statuses">Statuses{Html.When(HasScopes(reference), $" and scopes")}</h3>
        <p class="prose">Only the statuses of this page ever leave the API: {string.Join(", ", reference.Errors.Select(error => error.Status).Distinct())}.{Html.When(HasScopes(reference), $" A caller’s scopes are the claims scope and scp of the key or token, repeated or separated by spaces, unless the API names other claims.")}</p>
        <h3 id="situations">Where no endpoint chose the code</h3>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="situations">
        <table>
        <thead><tr><th scope="col">Situation</th><th scope="col">Answer</th></tr></thead>
        <tbody>
        {WireSituations.Of(reference.Catalog).Select(Row)}</tbody>
        </table>
        </div>
        </section>

        """);

    private static Html RequestIds(RequestIdRules rules) => rules.IsTrace
        ? Html.Of($"It is the id of the trace that the request is part of (<code>traceparent</code>), 32 lower-case hex digits.")
        : Html.Of($"""
            Send your own and it is echoed; send none and the server makes one: {Html.When(rules.Prefix.Length > 0, $"<code>{rules.Prefix}</code> and ")}16 lower-case hex digits.</p>
            <p>Your own is exactly one header of 1 to 128 characters out of <code>A–Z a–z 0–9 . _ ~ : + / = @ -</code>{Html.When(rules.Refuse.Count > 0, $", and does not begin with <code>{string.Join(" or ", rules.Refuse)}</code>")}. Anything else is replaced by a new id: never trimmed, never echoed, never an error.
            """);

    private static Html Code(EnvelopeShape shape) =>
        Html.When(shape.CodeHeader is not null, $"<code>{shape.CodeHeader}</code> has the code. ");

    private static bool HasScopes(ErrorReference reference) => reference.Errors.Any(error => error.MissingScopeField is not null);

    private static Html Row(WireSituation row) => Html.Of($"""
        <tr><td>{row.Situation}</td><td>{Answer(row.Code)}{row.Remark}</td></tr>

        """);

    private static Html Answer(ErrorDefinition? code) => code is null
        ? default
        : Html.Of($"""<a href="#{code.Code}"><code>{code.Code}</code></a> {code.Status}""");
}
