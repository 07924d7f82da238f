namespace Studio.Errors.Reference;

/// <summary>The list of contents. On a phone it folds.</summary>
internal static class SideBar
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <nav class="side" aria-label="Contents">
        <details open>
        <summary>Contents</summary>
        <ul>
        <li><a href="#errors">All codes</a></li>
        <li><a href="#answer">The answer</a></li>
        <li><a href="#handling">Handling errors</a></li>
        </ul>
        {reference.Errors.GroupBy(error => error.Status).Select(Group)}
        <ul>
        <li><a href="#wire">On the wire</a></li>
        </ul>
        <ul class="legend">
        {reference.Errors.Select(error => error.Retry).Distinct().Order().Select(advice => Html.Of($"""
        <li>{Badge.Dot(advice)}{RetryText.Badge(advice)}</li>

        """))}</ul>
        </details>
        </nav>

        """);

    private static Html Group(IGrouping<int, ErrorDefinition> group) => Html.Of($"""
        <div class="of">
        <p class="group"><b>{group.Key}</b> {StatusText.Of(group.Key)}</p>
        <ul class="codes">
        {group.Select(error => Html.Of($"""
        <li><a href="#{error.Code}"><span{Html.When(error.Deprecated.Length > 0, $""" class="leaving" """)}>{error.Code}</span><i class="dot {RetryText.Word(error.Retry)}" title="{RetryText.Badge(error.Retry)}"></i></a></li>

        """))}</ul>
        </div>

        """);
}
