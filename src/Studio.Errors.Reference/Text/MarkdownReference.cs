namespace Studio.Errors.Reference;

/// <summary>Prints the reference as Markdown: the same facts in the same order as the page.</summary>
internal static class MarkdownReference
{
    public static string Print(ErrorReference reference) => Markdown.Of($"""
        # {reference.Title} errors

        Every code that version {reference.Catalog.Version} of this API answers.

        | status | code | retry | when |
        |---|---|---|---|
        {reference.Errors.Select(Row)}
        ## The answer

        {Markdown.Block("json", ErrorExample.Body(reference.Errors.First()))}

        {reference.Catalog.Envelope.Members.Select(member => Member(reference.Catalog.Envelope, member))}
        Read the code, never the status alone and never the message. Retry only what is transient, with exponential
        backoff, never in a hot loop. Never repeat a 4xx unchanged, unless its code says to wait and send it again.

        ## Codes

        {reference.Errors.Select(error => Entry(reference, error))}## On the wire

        {RequestIds(reference.Catalog.Envelope.RequestId)}

        Every error carries `Cache-Control: no-store`, `X-Content-Type-Options: nosniff`, `Content-Type: {new Markdown(reference.Catalog.Envelope.ContentType)}` and an exact
        `Content-Length`. {CodeHeader(reference.Catalog.Envelope)}CORS exposes {Markdown.Code(reference.Catalog.Envelope.RequestId.Header)}{Markdown.When(reference.Catalog.Envelope.CodeHeader is not null, $", {Markdown.Code(reference.Catalog.Envelope.CodeHeader ?? "")}")} and `Retry-After`. HEAD gives the headers of GET and no body. `Accept`
        never changes the answer. Only the statuses of this page ever leave the API.

        ## Where no endpoint chose the code

        | situation | answer |
        |---|---|
        {WireSituations.Of(reference.Catalog).Select(Row)}
        """).ToString();

    private static Markdown RequestIds(RequestIdRules rules) => rules.IsTrace
        ? Markdown.Of($"""
            {Markdown.Code(rules.Header)} is on every response, success or error. It is the id of the trace that the request is part of
            (`traceparent`), 32 lower-case hex digits.
            """)
        : Markdown.Of($"""
            {Markdown.Code(rules.Header)} is on every response, success or error. Your own is echoed where it is exactly one header of 1 to 128
            characters out of `A–Z a–z 0–9 . _ ~ : + / = @ -`{Markdown.When(rules.Refuse.Count > 0, $" that does not begin with {Markdown.Code(string.Join(" or ", rules.Refuse))}")}; otherwise the server makes one:
            {Markdown.When(rules.Prefix.Length > 0, $"{Markdown.Code(rules.Prefix)} and ")}16 lower-case hex digits.
            """);

    private static Markdown CodeHeader(EnvelopeShape shape) =>
        Markdown.When(shape.CodeHeader is not null, $"{Markdown.Code(shape.CodeHeader ?? "")} has the code. ");

    private static Markdown Member(EnvelopeShape shape, KeyValuePair<string, EnvelopeMember> member) => Markdown.Of($"""
        * {Markdown.Code(member.Key)}: {member.Value.Guidance(shape)}

        """);

    private static Markdown Row(ErrorDefinition error) => Markdown.Of($"""
        | {error.Status} | [`{new Markdown(error.Code)}`](#{new Markdown(error.Code)}) | {RetryText.Badge(error.Retry)} | {error.When} |

        """);

    private static Markdown Row(WireSituation row) => Markdown.Of($"""
        | {row.Situation} | {row.Code?.Code}{Markdown.When(row.Code is not null, $" ")}{Markdown.When(row.Code is not null, $"{row.Code?.Status ?? 0}")}{row.Remark} |

        """);

    private static Markdown Entry(ErrorReference reference, ErrorDefinition error) => Markdown.Of($"""
        ### {new Markdown(error.Code)}

        {error.Status} {StatusText.Of(error.Status)} · {RetryText.Badge(error.Retry)}{Markdown.When(error.Since.Length > 0, $" · {LifeText.Since(error)}")}{Markdown.When(error.InheritedFrom.Length > 0, $" · inherited from {error.InheritedFrom}")}

        {Markdown.When(error.Deprecated.Length > 0, $"**Deprecated:** {error.Deprecated}\n\n")}**What happened.** {error.When}

        **What to do.** {error.Remedy} {RetryText.Sentence(error.Retry)}

        {error.Parameters.Select(Parameter)}{Markdown.When(error.AnsweredStatuses.Count > 0, $"**Also answered for** whatever else in the API ends in {OwnedStatuses.Words(error)}, with status {error.Status}.\n\n")}{Upstreams(error)}{Endpoints(reference, error)}{Markdown.Block("http", $"{ErrorExample.Head(error)}\n\n{ErrorExample.Body(error)}")}

        {Markdown.Block("bash", CurlExample.Of(reference, error))}


        """);

    private static Markdown Upstreams(ErrorDefinition error) =>
        Markdown.When(error.Upstreams.Count > 0, $"**Comes from** {string.Join("; ", error.Upstreams)}.\n\n");

    private static Markdown Parameter(ErrorParameter parameter)
    {
        var type = Markdown.Of($"{ParameterText.Type(parameter)}{OnlyInMessage(parameter)}");
        var members = Markdown.When(ParameterText.MembersOf(parameter.Type).Count > 0, $"{Members(parameter, "")}\n");
        return Markdown.Of($"{Markdown.Code(parameter.Name)} ({type}): {parameter.Description}\n\n{members}");
    }

    /// <summary>The members of the type that a field is made of, as a list.</summary>
    private static Markdown Members(ErrorParameter parameter, string indent) =>
        Markdown.Of($"{ParameterText.MembersOf(parameter.Type).Select(member => Member(member, indent))}");

    private static Markdown Member(ErrorParameter member, string indent)
    {
        var what = Markdown.Of($"{Markdown.Code(member.Name)} ({ParameterText.Type(member)}): {member.Description}");
        return Markdown.Of($"{new Markdown(indent)}- {what}\n{Members(member, indent + "  ")}");
    }

    private static Markdown OnlyInMessage(ErrorParameter parameter) => Markdown.When(!parameter.IsField, $", in the message only");

    private static Markdown Endpoints(ErrorReference reference, ErrorDefinition error)
    {
        var names = reference.EndpointsOf(error).Select(endpoint => Markdown.Code($"{endpoint.Method} {endpoint.Path}"));
        return Markdown.When(reference.EndpointsOf(error).Any(), $"Answered by {new Markdown(string.Join(", ", names))}.\n\n");
    }
}
