namespace Studio.Errors.Reference;

/// <summary>Small labels beside a code. Their colour only repeats what their words say.</summary>
internal static class Badge
{
    public static Html Status(int status) => Html.Of($"""<span class="status s{status / 100}">{status} {StatusText.Of(status)}</span>""");

    public static Html Retry(RetryAdvice advice) => Html.Of($"""
        <span class="badge {RetryText.Word(advice)}"><svg aria-hidden="true" viewBox="0 0 16 16">{Sign(advice)}</svg>{RetryText.Badge(advice)}</span>
        """);

    private static Html Sign(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => Html.Of($"""<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3"/>"""),
        RetryAdvice.RetryAfter => Html.Of($"""<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3l2 1.5"/>"""),
        _ => Html.Of($"""<circle cx="8" cy="8" r="5.5"/><path d="m4.2 4.2 7.6 7.6"/>"""),
    };
}
