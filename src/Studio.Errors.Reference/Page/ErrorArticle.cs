namespace Studio.Errors.Reference;

/// <summary>One code: what it means on the left, how it looks on the right.</summary>
internal static class ErrorArticle
{
    /// <summary>As many endpoints are listed at once; more are folded.</summary>
    private const int AtOnce = 4;

    /// <summary>Prints it.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="error">The code.</param>
    /// <param name="toOthers">What the address of another code begins with.</param>
    public static Html Print(ErrorReference reference, ErrorDefinition error, string toOthers) => Html.Of($"""
        <article id="{error.Code}" class="error split" data-status="{error.Status}" data-retry="{RetryText.Word(error.Retry)}" data-scopes="{string.Join(' ', reference.ScopesOf(error))}" aria-labelledby="{error.Code}-title">
        <div>
        <h3 id="{error.Code}-title"><a href="#{error.Code}">{error.Code}</a></h3>
        <p class="badges">{Badge.Status(error.Status)}{Badge.Retry(error.Retry)}{Badge.Since(error)}{Badge.Inherited(error)}{Badge.Deprecated(error)}<button type="button" class="copy code-copy" data-copy="{error.Code}" aria-label="Copy code {error.Code}">Copy code</button></p>
        {Leaving(reference, error, toOthers)}
        <p class="message"><span class="visually-hidden">Message: </span>{ErrorExample.Message(error)}</p>
        <h4>What happened</h4>
        <p class="when">{Or(error.When, "The catalog does not say.")}</p>
        <h4>What to do</h4>
        <p class="remedy">{error.Remedy}</p>
        <p class="advice {RetryText.Word(error.Retry)}">{Badge.Icon(error.Retry)}<span>{RetryText.Sentence(error.Retry)}</span></p>
        {Parameters(error)}
        {Statuses(error)}
        {Upstreams(error)}
        {Endpoints(reference, error)}
        </div>
        <div class="samples">
        {CodeColours.Block("Answer", $"{ErrorExample.Head(error)}\n\n{ErrorExample.Body(error)}", "http")}
        {CodeColours.Block("Meet it in Development", CurlExample.Of(reference, error), "shell")}
        </div>
        </article>

        """);

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static Html Parameters(ErrorDefinition error) => Html.When(error.Parameters.Count > 0, $"""
        <h4>What it carries</h4>
        <dl class="members">
        {error.Parameters.Select(Parameter)}</dl>

        """);

    private static Html Parameter(ErrorParameter parameter) => Html.Of($"""
        <dt><code>{parameter.Name}</code> <span class="type">{Type(parameter)}</span></dt>
        <dd>{parameter.Description}{Members(parameter)}</dd>

        """);

    private static Html Members(ErrorParameter parameter)
    {
        var members = ParameterText.MembersOf(parameter.Type);
        return Html.When(members.Count > 0, $"""
            <dl class="members">
            {members.Select(Parameter)}</dl>
            """);
    }

    private static string Type(ErrorParameter parameter)
    {
        var type = ParameterText.Type(parameter);
        return parameter.IsField ? parameter.IsRequired ? type : $"{type}, may be left out" : $"{type}, in the message only";
    }

    private static Html Statuses(ErrorDefinition error) => Html.When(error.AnsweredStatuses.Count > 0, $"""
        <h4>Also answered for</h4>
        <p>Whatever else in the API ends in {OwnedStatuses.Words(error)}, with status {error.Status}.</p>

        """);

    private static Html Upstreams(ErrorDefinition error) => Html.When(error.Upstreams.Count > 0, $"""
        <h4>Comes from</h4>
        <ul class="upstreams">
        {error.Upstreams.Select(upstream => Html.Of($"<li>{upstream}</li>\n"))}</ul>

        """);

    /// <summary>What to use instead; a code that it names is a link.</summary>
    private static Html Leaving(ErrorReference reference, ErrorDefinition error, string toOthers) => Html.When(
        error.Deprecated.Length > 0,
        $"""
        <p class="notice"><b>Deprecated:</b> <span>{error.Deprecated.Split(' ').Select((word, index) => Html.Of($"{(index > 0 ? " " : "")}{Word(reference, word, toOthers)}"))}</span></p>
        """);

    private static Html Word(ErrorReference reference, string word, string toOthers) =>
        reference.Catalog.Find(word.TrimEnd('.', ',')) is { } other
        ? Html.Of($"""<a href="{toOthers}{other.Code}"><code>{word}</code></a>""")
        : Html.Of($"{word}");

    private static Html Endpoints(ErrorReference reference, ErrorDefinition error)
    {
        var endpoints = reference.EndpointsOf(error).ToArray();
        var list = Html.Of($"""
            <ul class="endpoints">
            {endpoints.Select(Endpoint)}</ul>

            """);
        return endpoints.Length switch
        {
            0 => default,
            <= AtOnce => Html.Of($"""
                <h4>Endpoints that answer it</h4>
                {list}
                """),
            var many => Html.Of($"""
                <h4>Endpoints that answer it</h4>
                <details class="many"><summary>{many} endpoints</summary>
                {list}</details>

                """),
        };
    }

    private static Html Endpoint(AnsweringEndpoint endpoint) => Html.Of($"""
        <li><span class="method {endpoint.Method.ToLowerInvariant()}">{endpoint.Method}</span> <code>{endpoint.Path}</code>{endpoint.Scopes.Select(scope => Html.Of($""" <span class="needs">{scope}</span>"""))}</li>

        """);
}
