namespace Studio.Errors.Reference;

/// <summary>Every code at a glance: the filters, and a table of them all.</summary>
internal static class ErrorIndex
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section id="errors" aria-labelledby="errors-title">
        <h2 id="errors-title">All codes <span class="count" id="count">{reference.Catalog.Errors.Count}</span></h2>
        {Filters(reference)}
        <div id="none" class="none" hidden>
        <p><b>No code matches.</b></p>
        <p>Try fewer words, part of a code, or a status such as {reference.Errors.First().Status}.</p>
        <button type="button" class="clear">Clear the filters</button>
        </div>
        {Table(reference)}
        </section>

        """);

    private static Html Filters(ErrorReference reference) => Html.Of($"""
        <div class="filters" role="group" aria-label="Filters">
        <div class="chips" role="group" aria-label="Status">
        {reference.Errors.Select(error => error.Status).Distinct().Select(status => Chip("status", StatusText.Number(status), default, StatusText.Number(status)))}</div>
        <div class="chips" role="group" aria-label="Retry">
        {reference.Errors.Select(error => error.Retry).Distinct().Order().Select(advice => Chip("retry", RetryText.Word(advice), Badge.Dot(advice), RetryText.Badge(advice)))}</div>
        {Scopes(reference)}
        <button type="button" class="clear" hidden>Clear</button>
        </div>

        """);

    private static Html Chip(string filter, string value, Html sign, string label) => Html.Of($"""
        <button type="button" class="chip" data-filter="{filter}" data-value="{value}" aria-pressed="false">{sign}{label}</button>

        """);

    private static Html Scopes(ErrorReference reference) => Html.When(reference.Scopes.Any(), $"""
        <label class="scope">Scope
        <select id="scope"><option value="">any</option>{reference.Scopes.Select(scope => Html.Of($"<option>{scope}</option>"))}</select></label>

        """);

    private static Html Table(ErrorReference reference) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="Table of codes">
        <table class="index">
        <thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Retry</th><th scope="col">When</th></tr></thead>
        <tbody>
        {reference.Errors.Select(Row)}</tbody>
        </table>
        </div>

        """);

    private static Html Row(ErrorDefinition error) => Html.Of($"""
        <tr data-code="{error.Code}"><td><span class="status s{error.Status / 100}">{error.Status}</span></td><th scope="row"><a href="#{error.Code}"><code>{error.Code}</code></a>{Badge.Deprecated(error)}</th><td>{Badge.Retry(error.Retry)}</td><td>{error.When}</td></tr>

        """);
}
