namespace Studio.Errors.Reference;

/// <summary>One code: what it means on the left, how it looks on the right.</summary>
internal static class ErrorArticle
{
    public static Html Print(ErrorReference reference, ErrorDefinition error) => Html.Of($"""
        <article id="{error.Code}" class="error split" data-status="{error.Status}" data-retry="{RetryText.Word(error.Retry)}" data-scopes="{string.Join(' ', reference.ScopesOf(error))}" aria-labelledby="{error.Code}-title">
        <div>
        <h3 id="{error.Code}-title"><a href="#{error.Code}">{error.Code}</a></h3>
        <p class="badges">{Badge.Status(error.Status)}{Badge.Retry(error.Retry)}<button type="button" class="copy code-copy" data-copy="{error.Code}" aria-label="Copy code {error.Code}">Copy code</button></p>
        <p class="message"><span class="visually-hidden">Message: </span>{ErrorExample.Message(error)}</p>
        <h4>What happened</h4>
        <p>{Or(error.When, "The catalog does not say.")}</p>
        <h4>What to do</h4>
        <p>{error.Remedy}</p>
        <p class="advice">{RetryText.Sentence(error.Retry)}</p>
        {Parameters(error)}
        {Statuses(error)}
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
        <dd>{parameter.Description}</dd>

        """);

    private static string Type(ErrorParameter parameter)
    {
        var type = ParameterText.Type(parameter.Type);
        return parameter.IsField ? parameter.IsRequired ? type : $"{type}, may be left out" : $"{type}, in the message only";
    }

    private static Html Statuses(ErrorDefinition error) => Html.When(error.AnsweredStatuses.Count > 0, $"""
        <h4>Also answered for</h4>
        <p>Whatever else in the API ends in {StatusOwners.Words(error)}, with status {error.Status}.</p>

        """);

    private static Html Endpoints(ErrorReference reference, ErrorDefinition error) => Html.When(reference.EndpointsOf(error).Any(), $"""
        <h4>Endpoints that answer it</h4>
        <ul class="endpoints">
        {reference.EndpointsOf(error).Select(endpoint => Html.Of($"""
        <li><span class="method">{endpoint.Method}</span> <code>{endpoint.Path}</code>{endpoint.Scopes.Select(scope => Html.Of($""" <span class="needs">{scope}</span>"""))}</li>

        """))}</ul>

        """);
}
