using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.AspNetCore.Tests.Edge;

namespace Studio.Errors.AspNetCore.Tests.Pipeline;

/// <summary>An API whose catalog extends that of a library: the library's results are its own errors, by their key.</summary>
public sealed class InheritedErrorTests
{
    [Theory]
    [InlineData("/named", 410, "\"code\":\"no_such_thing\"")]
    [InlineData("/declared", 410, "\"code\":\"no_such_thing\"")]
    [InlineData("/own", 410, "\"code\":\"NO_SUCH_THING\"")]
    [InlineData("/missing", 410, "\"code\":\"NO_SUCH_THING\"")]
    [InlineData("/undeclared", 500, "")]
    public async Task A_result_of_the_library_is_answered_as_it_is_where_the_API_declares_it(string path, int status, string expected)
    {
        await using var application = await StartAsync();
        var response = await application.GetAsync(path);
        Assert.Equal(status, response.Status);
        Assert.Contains(expected, response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_has_the_error_of_the_API()
    {
        await using var application = await StartAsync();
        var endpoints = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var named = EndpointContract.Of(endpoints.Single(endpoint => endpoint.RoutePattern.RawText == "/named"), application.Services);
        Assert.Equal(["NO_SUCH_THING"], named.Declared.Select(error => error.Code));
        Assert.Equal(["shop.json"], named.Declared.Select(error => error.InheritedFrom));
    }

    private static Task<PlainKestrel> StartAsync() => PlainKestrel.StartAsync(
        withCatalog: false, services => services.AddBranchErrors(options => options.FailOnDrift = true), Map);

    private static void Map(WebApplication app)
    {
        app.MapGet("/named", Results<Ok, ShopErrors.NoSuchThing> () => new ShopErrors.NoSuchThing());
        app.MapGet("/declared", IResult () => new ShopErrors.NoSuchThing()).ProducesError<BranchErrors.NoSuchThing>();
        app.MapGet("/own", Results<Ok, BranchErrors.NoSuchThing> () => new BranchErrors.NoSuchThing());
        app.MapGet("/undeclared", IResult () => new ShopErrors.NoSuchThing());
    }
}
