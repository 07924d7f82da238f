namespace Studio.Errors.Reference;

/// <summary>How a client handles errors: a few rules, and the same in code.</summary>
internal static class HandlingSection
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section id="handling" class="guide" aria-labelledby="handling-title">
        <h2 id="handling-title">Handling errors</h2>
        <ul class="rules">
        <li><b>Read the code</b>, never the status alone and never the message.{Ambiguous(reference)}</li>
        <li><b>Retry only what is transient</b>{Transient(reference)}: with exponential backoff and jitter, a limited number of times, never in a hot loop.</li>
        <li><b>Never repeat a 4xx unchanged</b>, unless its code says to wait and send it again.</li>
        <li><b>Expect codes you don’t know yet.</b> Treat one as its status class says, and don’t retry a 4xx.</li>
        <li><b>Show the request id</b> in your own error reports; with it the answer can be found.</li>
        </ul>
        <div class="pair">
        {CodeColours.Block("C#", HandlingSnippets.CSharp(reference), "csharp")}
        {CodeColours.Block("TypeScript", HandlingSnippets.TypeScript(reference), "typescript")}
        </div>
        </section>

        """);

    private static Html Transient(ErrorReference reference)
    {
        var transient = reference.Errors.Where(error => error.Retry is not RetryAdvice.Never).Select(Link).ToArray();
        return transient.Length is 0 or > 12 ? default : Html.Of($" ({Join(transient)})");
    }

    /// <summary>Names the statuses that stand for codes with different advice.</summary>
    private static IEnumerable<Html> Ambiguous(ErrorReference reference) =>
        reference.Errors.GroupBy(error => error.Status)
            .Where(group => group.DistinctBy(error => error.Retry).Count() > 1)
            .Select(
                group => Html.Of($" Under {group.Key} there are {Join([.. group.Select(Advice)])}: the same status, different advice."));

    private static Html Advice(ErrorDefinition error) => Html.Of($"{Link(error)} ({RetryText.Badge(error.Retry).ToLowerInvariant()})");

    private static Html Link(ErrorDefinition error) => Html.Of($"""<a href="#{error.Code}"><code>{error.Code}</code></a>""");

    private static Html Join(Html[] parts) => parts.Length == 1
        ? parts[0]
        : Html.Of($"{parts.SkipLast(1).Select((part, index) => Html.Of($"{Html.When(index > 0, $", ")}{part}"))} and {parts[^1]}");
}
