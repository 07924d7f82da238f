using Microsoft.AspNetCore.Builder;

namespace Studio.Errors.AspNetCore;

/// <summary>What is looked at once, when the application is whole.</summary>
/// <param name="scopes">Refuses what would stay open.</param>
/// <param name="documentation">Warns of links to pages that are not there.</param>
/// <param name="problems">Warns of options without effect.</param>
internal sealed class StartChecks(ScopeCheck scopes, DocumentationCheck documentation, ProblemDetailsCheck problems)
{
    /// <summary>Runs every check.</summary>
    /// <param name="app">The application, whole.</param>
    /// <exception cref="InvalidOperationException">An endpoint's scope would not be enforced.</exception>
    public void Run(IApplicationBuilder app)
    {
        scopes.Run(app);
        documentation.Run(app);
        problems.Run();
    }
}
