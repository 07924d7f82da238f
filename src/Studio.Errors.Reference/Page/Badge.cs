namespace Studio.Errors.Reference;

/// <summary>Small labels beside a code. Their colour only repeats what their words say.</summary>
internal static class Badge
{
    public static Html Status(int status) => Html.Of($"""<span class="status s{status / 100}">{status} {StatusText.Of(status)}</span>""");

    public static Html Retry(RetryAdvice advice) => Html.Of($"""
        <span class="badge {RetryText.Word(advice)}">{Icon(advice)}{RetryText.Badge(advice)}</span>
        """);

    /// <summary>The advice as a dot, beside its words or where a title has them.</summary>
    public static Html Dot(RetryAdvice advice) => Html.Of($"""<i class="dot {RetryText.Word(advice)}"></i>""");

    public static Html Since(ErrorDefinition error) =>
        Html.When(error.Since.Length > 0, $"""<span class="badge since">{LifeText.Since(error)}</span>""");

    public static Html Inherited(ErrorDefinition error) => Html.When(
        error.InheritedFrom.Length > 0, $"""<span class="badge since">inherited from <code>{error.InheritedFrom}</code></span>""");

    public static Html Deprecated(ErrorDefinition error) =>
        Html.When(error.Deprecated.Length > 0, $"""<span class="badge leaving">Deprecated</span>""");

    /// <summary>The sign of an advice, for a line that says it in words.</summary>
    public static Html Icon(RetryAdvice advice) => Html.Of($"""<svg aria-hidden="true" viewBox="0 0 16 16">{Sign(advice)}</svg>""");

    private static Html Sign(RetryAdvice advice) => advice switch
    {
        RetryAdvice.Backoff => Html.Of($"""<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3"/>"""),
        RetryAdvice.RetryAfter => Html.Of($"""<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3l2 1.5"/>"""),
        RetryAdvice.Never => Html.Of($"""<circle cx="8" cy="8" r="5.5"/><path d="m4.2 4.2 7.6 7.6"/>"""),
    };
}
