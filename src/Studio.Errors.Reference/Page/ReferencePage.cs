namespace Studio.Errors.Reference;

/// <summary>The page: what stands where. Each part prints itself.</summary>
internal static class ReferencePage
{
    /// <summary>The page of every code.</summary>
    public static string Whole(ErrorReference reference) => Document(
        title: $"{reference.Title} errors",
        Html.Of($"""
        {TopBar.Print(reference)}
        <div class="frame">
        {SideBar.Print(reference)}
        <main id="content" tabindex="-1">
        {Introduction.Print(reference)}
        {ErrorIndex.Print(reference)}
        {EnvelopeSection.Print(reference)}
        {HandlingSection.Print(reference)}
        <section id="codes" aria-labelledby="codes-title">
        <h2 id="codes-title">Each code</h2>
        {reference.Errors.Select(error => ErrorArticle.Print(reference, error, toOthers: "#"))}
        </section>
        {WireSection.Print(reference)}
        {Footer}
        </main>
        </div>

        """));

    /// <summary>The page of one code, below the whole page's address.</summary>
    public static string Single(ErrorReference reference, ErrorDefinition error) => Document(
        title: $"{error.Code} · {reference.Title} errors",
        Html.Of($"""
        {TopBar.PrintBare(reference)}
        <main id="content" class="single" tabindex="-1">
        <h1 class="visually-hidden">{reference.Title} error {error.Code}</h1>
        <h2 class="visually-hidden">What it means and what to do</h2>
        {ErrorArticle.Print(reference, error, toOthers: "")}
        <p class="back"><a href="../{reference.Name}">All errors of {reference.Title}</a></p>
        {Footer}
        </main>

        """));

    private static Html Footer => Html.Of($"""
        <footer class="foot">Made from the API’s error catalog. A code never changes its meaning; new ones may be added.</footer>

        """);

    private static string Document(string title, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <style>{PageAssets.Style}</style>
        </head>
        <body>
        <a class="skip" href="#content">Skip to the content</a>
        {body}
        <p id="status" class="visually-hidden" role="status" aria-live="polite"></p>
        <script>{PageAssets.Script}</script>
        </body>
        </html>

        """).ToString();
}
