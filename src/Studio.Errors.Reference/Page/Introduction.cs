namespace Studio.Errors.Reference;

/// <summary>The heading, and the envelope that every error comes in.</summary>
internal static class Introduction
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section class="intro guide">
        <p class="version">API {reference.Catalog.Version}</p>
        <h1>{reference.Title} errors</h1>
        <p class="lead">Every code this API answers: what happened, whether to send the request again, and what to do.</p>
        <p class="files">Also as <a href="{reference.Name}.md">Markdown</a> and as <a href="{reference.Name}.catalog.json">JSON</a>.</p>
        </section>
        <section id="answer" class="guide split" aria-labelledby="answer-title">
        <div>
        <h2 id="answer-title">The answer</h2>
        <p>Every error is JSON in one envelope, whatever failed and whatever <code>Accept</code> says.</p>
        <dl class="members">
        <dt><code>code</code></dt>
        <dd>Stable and machine-readable: branch on it. It is part of the compatibility promise of {reference.Catalog.Version}: codes may be added, an existing one never changes its meaning.</dd>
        <dt><code>message</code></dt>
        <dd>For people and logs. Never branch on it; its wording may change at any time.</dd>
        <dt><code>requestId</code></dt>
        <dd>Names this one request. It equals the <code>X-Request-Id</code> response header; show it in your own error reports.</dd>
        {reference.Errors.SelectMany(error => error.Parameters.Where(parameter => parameter.IsField).Select(field => Field(error, field)))}
        </dl>
        </div>
        <div class="samples">{CodeColours.Block("An error", $"{ErrorExample.Head(Shown(reference))}\n\n{ErrorExample.Body(Shown(reference))}", "http")}</div>
        </section>

        """);

    private static Html Field(ErrorDefinition error, ErrorParameter field) => Html.Of($"""
        <dt><code>{field.Name}</code></dt>
        <dd>On <a href="#{error.Code}"><code>{error.Code}</code></a> alone{Html.When(!field.IsRequired, $", where known")}. {field.Description}</dd>

        """);

    // The one with the most to see.
    private static ErrorDefinition Shown(ErrorReference reference) =>
        reference.Errors.MaxBy(error => error.Parameters.Count(parameter => parameter.IsField))
        ?? throw new InvalidOperationException("The catalog has no codes to show.");
}
