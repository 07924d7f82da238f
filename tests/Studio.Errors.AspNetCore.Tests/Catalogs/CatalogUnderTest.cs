using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore.Tests.Catalogs;

/// <summary>A catalog the suites run on. What it must answer is written down here by hand, apart from the generated map.</summary>
public abstract record CatalogUnderTest(string Name)
{
    public static CatalogUnderTest Api { get; } = new ApiCatalog();

    public static CatalogUnderTest Shop { get; } = new ShopCatalog();

    /// <summary>The catalog of the shop in the shape of problem details.</summary>
    public static CatalogUnderTest Problem { get; } = new ProblemCatalog();

    /// <summary>The catalog of the shop in a flat object.</summary>
    public static CatalogUnderTest Flat { get; } = new FlatCatalog();

    /// <summary>The catalog of the shop in a list.</summary>
    public static CatalogUnderTest List { get; } = new ListCatalog();

    public abstract ErrorCatalog Catalog { get; }

    public abstract string MissingScope { get; }

    public abstract string ScopeField { get; }

    public abstract string CodeFor(int status);

    public abstract IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure);

    public abstract ErrorResult NotFound();

    public abstract ErrorResult WithText(string text);

    public abstract ErrorResult MissingScopeOf(string scope);

    public abstract void DeclareOn(RouteGroupBuilder group);

    public static CatalogUnderTest Named(string name) => new[] { Api, Shop, Problem, Flat, List }.Single(catalog => catalog.Name == name);

    public override string ToString() => Name;

    private sealed record ApiCatalog() : CatalogUnderTest("api")
    {
        public override ErrorCatalog Catalog => ApiErrors.Catalog;

        public override string MissingScope => "insufficient_scope";

        public override string ScopeField => "requiredScope";

        public override string CodeFor(int status) => status switch
        {
            401 => "invalid_key",
            403 or 404 => "not_found",
            429 => "rate_limited",
            502 => "bad_gateway",
            503 or 504 => "unavailable",
            < 500 => "invalid_request",
            _ => "internal",
        };

        public override IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure) => services.AddApiErrors(configure);

        public override ErrorResult NotFound() => new ApiErrors.NotFound();

        public override ErrorResult WithText(string text) => new ApiErrors.InvalidRequest(text);

        public override ErrorResult MissingScopeOf(string scope) => new ApiErrors.InsufficientScope(scope);

        public override void DeclareOn(RouteGroupBuilder group) => group
            .ProducesError<ApiErrors.InsufficientScope>().ProducesError<ApiErrors.RateLimited>();
    }

    /// <summary>The entries of the shop, in one shape or another.</summary>
    private abstract record ShopKind(string Name, bool IsInCapitals = false) : CatalogUnderTest(Name)
    {
        public override string MissingScope => Spelled("wrong_role");

        public override string ScopeField => "role";

        public override string CodeFor(int status) => Spelled(status switch
        {
            401 => "who_are_you",
            403 or 404 => "no_such_thing",
            429 => "slow_down",
            < 500 => "bad_input",
            _ => "broken",
        });

        public sealed override string ToString() => Name;

        private string Spelled(string code) => IsInCapitals ? code.ToUpperInvariant() : code;
    }

    private sealed record ShopCatalog() : ShopKind("shop")
    {
        public override ErrorCatalog Catalog => ShopErrors.Catalog;

        public override IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure) => services.AddShopErrors(configure);

        public override ErrorResult NotFound() => new ShopErrors.NoSuchThing();

        public override ErrorResult WithText(string text) => new ShopErrors.BadInput(text);

        public override ErrorResult MissingScopeOf(string scope) => new ShopErrors.WrongRole(scope);

        public override void DeclareOn(RouteGroupBuilder group) => group
            .ProducesError<ShopErrors.WrongRole>().ProducesError<ShopErrors.SlowDown>();
    }

    private sealed record ProblemCatalog() : ShopKind("problem", IsInCapitals: true)
    {
        public override ErrorCatalog Catalog => ProblemErrors.Catalog;

        public override IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure) => services.AddProblemErrors(configure);

        public override ErrorResult NotFound() => new ProblemErrors.NoSuchThing();

        public override ErrorResult WithText(string text) => new ProblemErrors.BadInput(text);

        public override ErrorResult MissingScopeOf(string scope) => new ProblemErrors.WrongRole(scope);

        public override void DeclareOn(RouteGroupBuilder group) => group
            .ProducesError<ProblemErrors.WrongRole>().ProducesError<ProblemErrors.SlowDown>();
    }

    private sealed record FlatCatalog() : ShopKind("flat")
    {
        public override ErrorCatalog Catalog => FlatErrors.Catalog;

        public override IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure) => services.AddFlatErrors(configure);

        public override ErrorResult NotFound() => new FlatErrors.NoSuchThing();

        public override ErrorResult WithText(string text) => new FlatErrors.BadInput(text);

        public override ErrorResult MissingScopeOf(string scope) => new FlatErrors.WrongRole(scope);

        public override void DeclareOn(RouteGroupBuilder group) => group
            .ProducesError<FlatErrors.WrongRole>().ProducesError<FlatErrors.SlowDown>();
    }

    private sealed record ListCatalog() : ShopKind("list")
    {
        public override ErrorCatalog Catalog => ListErrors.Catalog;

        public override IServiceCollection AddTo(IServiceCollection services, Action<ErrorHandlingOptions> configure) => services.AddListErrors(configure);

        public override ErrorResult NotFound() => new ListErrors.NoSuchThing();

        public override ErrorResult WithText(string text) => new ListErrors.BadInput(text);

        public override ErrorResult MissingScopeOf(string scope) => new ListErrors.WrongRole(scope);

        public override void DeclareOn(RouteGroupBuilder group) => group
            .ProducesError<ListErrors.WrongRole>().ProducesError<ListErrors.SlowDown>();
    }
}
