namespace Studio.Errors.Reference;

/// <summary>The list of contents. On a phone it folds.</summary>
internal static class SideBar
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <nav class="side" aria-label="Contents">
        <details open>
        <summary>Contents</summary>
        <ul>
        <li><a href="#answer">The answer</a></li>
        <li><a href="#handling">Handling errors</a></li>
        <li><a href="#errors">All codes</a></li>
        </ul>
        {reference.Errors.GroupBy(error => error.Status).Select(Group)}
        <ul>
        <li><a href="#wire">On the wire</a></li>
        </ul>
        </details>
        </nav>

        """);

    private static Html Group(IGrouping<int, ErrorDefinition> group) => Html.Of($"""
        <div class="of">
        <p class="group"><b>{group.Key}</b> {StatusText.Of(group.Key)}</p>
        <ul class="codes">
        {group.Select(error => Html.Of($"""
        <li><a href="#{error.Code}"><span>{error.Code}</span><i class="dot {RetryText.Word(error.Retry)}" title="{RetryText.Badge(error.Retry)}"></i></a></li>

        """))}</ul>
        </div>

        """);
}
