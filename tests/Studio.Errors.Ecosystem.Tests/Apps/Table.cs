using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Apps;

/// <summary>Every application of the table.</summary>
internal static class Table
{
    public static IReadOnlyList<App> Apps { get; } =
    [
        MinimalApp.App,
        MvcApp.App,
        JwtApp.App,
        JwtApp.WithRoles,
        PoliciesApp.App,
        CookiesApp.App,
        OwnErrorsApp.App,
        LimiterApp.App,
        WordsApp.App,
        SerilogApp.App,
        SerilogApp.AppWithoutShortWay,
        HandlerApp.App,
        SelectorApp.App,
        SelectorApp.Lambda,
        StatusPagesApp.App,
        FluentValidationApp.App,
        FluentValidationApp.All,
        FastEndpointsApp.App,
        CarterApp.App,
        ResultsApp.App,
        VersioningApp.App,
        IdentityApp.App,
        GrpcApp.App,
        SignalRApp.App,
        YarpApp.App,
        CachingApp.App,
        ScalarApp.App,
        ResilienceApp.App,
    ];
}
