using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Studio.Errors.AspNetCore;
using Studio.Errors.Ecosystem.Tests.Apps;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Documents;

/// <summary>Documents have the refusals that an endpoint's policies and roles lead to, each by its own code.</summary>
public sealed class RefusedAccessTests
{
    [Theory]
    [InlineData("Adults", null, "adults_only")]
    [InlineData("Age21", null, "adults_only")]
    [InlineData("Never", null, "forbidden")]
    [InlineData("Staff", null, "editors_only")]
    [InlineData(null, "owner, editor", "editors_only")]
    [InlineData(null, "owner", "forbidden")]
    [InlineData("Never", "editor", "editors_only forbidden")]
    [InlineData("Tenant", null, "editors_only forbidden")]
    [InlineData(null, null, "adults_only")]
    public void An_endpoint_has_the_codes_of_what_it_asks(string? policy, string? roles, string codes)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [RunningApp.NoWatching] });
        PoliciesApp.AddServices(builder);
        builder.Services.AddApiErrors();
        using var app = builder.Build();
        app.MapGet("/", static () => "fine").RequireAuthorization(new AuthorizeAttribute { Policy = policy, Roles = roles });
        var endpoint = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Single();
        var errors = EndpointContract.Of(endpoint, app.Services).Errors.Where(error => error.Status == 403).Select(error => error.Code).Order();
        Assert.Equal(codes, string.Join(' ', errors));
    }
}
