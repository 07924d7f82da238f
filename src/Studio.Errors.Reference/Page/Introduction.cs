namespace Studio.Errors.Reference;

/// <summary>The heading, and where else the reference can be read.</summary>
internal static class Introduction
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section class="intro guide">
        <p class="version">API {reference.Catalog.Version}</p>
        <h1>{reference.Title} errors</h1>
        <p class="lead">Every code this API answers: what happened, whether to send the request again, and what to do.</p>
        <p class="files">Also as <a href="{reference.Name}.md">Markdown</a> and as <a href="{reference.Name}.catalog.json">JSON</a>.{Html.When(reference.Endpoints.Count == 0, $" This copy was made without the API at hand: it does not say which endpoints answer which code.")}</p>
        </section>

        """);
}
