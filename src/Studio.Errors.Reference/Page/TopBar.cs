namespace Studio.Errors.Reference;

/// <summary>The bar on top: the API's name, the search, the theme.</summary>
internal static class TopBar
{
    public static Html Print(ErrorReference reference) => Bar(reference, "#content", Html.Of($"""
        <div class="search" role="search">
        <label class="visually-hidden" for="search">Search the errors</label>
        <svg aria-hidden="true" viewBox="0 0 16 16"><circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/></svg>
        <input id="search" type="search" placeholder="Search codes, causes, cures" autocomplete="off" spellcheck="false" aria-describedby="search-hint">
        <kbd aria-hidden="true">/</kbd>
        <span id="search-hint" class="visually-hidden">The errors below are filtered while you type. Escape clears.</span>
        </div>

        """));

    public static Html PrintBare(ErrorReference reference) => Bar(reference, $"../{reference.Name}", default);

    private static Html Bar(ErrorReference reference, string home, Html middle) => Html.Of($"""
        <header class="bar">
        <a class="brand" href="{home}" aria-label="{reference.Title} errors"><span class="mark" aria-hidden="true">!</span><span class="name">{reference.Title}</span> <span class="what">errors</span></a>
        {middle}
        <button type="button" id="theme" class="theme" aria-label="Colours: as the system has them">
        <svg aria-hidden="true" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path class="half" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/></svg>
        </button>
        </header>

        """);
}
