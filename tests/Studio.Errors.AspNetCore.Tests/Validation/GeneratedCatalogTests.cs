using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>The same situations with a catalog that lists violations: generated mapper, the wire, and the generated client that reads them typed.</summary>
public sealed class GeneratedCatalogTests(GeneratedCatalogTests.Served served) : IClassFixture<GeneratedCatalogTests.Served>
{
    public static TheoryData<string> Names => [.. Situations.All.Index().Select(static row => $"{row.Index} {row.Item}")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Violations_reach_the_client(string name)
    {
        var situation = Situations.All[int.Parse(name[..name.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture)];
        using var response = await SituationTests.SendAsync(served.Running, situation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = await CheckedErrorException.ReadAsync(response);
        Assert.Equal(CheckedErrorCode.InvalidRequest, error!.Code);
        Assert.Equal(situation.Expected, error.Violations!.Select(Line));
        Assert.Equal(situation.Count ?? situation.Expected.Length, error.Count);
        if (situation.Sentence is { } sentence)
        {
            Assert.Equal(sentence, error.Response.Message);
        }
    }

    [Fact]
    public async Task The_antiforgery_token_is_told_in_a_sentence()
    {
        var situation = new Situation("/token", "name=x") { ContentType = "application/x-www-form-urlencoded" };
        using var response = await SituationTests.SendAsync(served.Running, situation);
        var error = await CheckedErrorException.ReadAsync(response);
        Assert.Equal("the antiforgery token is missing or not valid", error!.Response.Message);
        Assert.Null(error.Violations);
        Assert.Null(error.Count);
    }

    private static string Line(CheckedErrors.Violation violation)
    {
        var place = violation.Pointer is { } pointer ? pointer.Length == 0 ? "body" : pointer
            : violation.Parameter is { } parameter ? $"{violation.In}:{parameter}"
            : "-";
        var limits = (violation.Least, violation.Most) is (null, null) ? "" : string.Create(CultureInfo.InvariantCulture, $" [{violation.Least}..{violation.Most}]");
        return $"{place} {violation.Reason}: {violation.Message}{limits}";
    }

    public sealed class Served : IAsyncLifetime
    {
        internal WebApplication Running { get; private set; } = null!;

        public async Task InitializeAsync() =>
            Running = await ValidatedApplication.StartAsync(static (services, configure) => services.AddCheckedErrors(configure), hasProblemDetails: false);

        public async Task DisposeAsync() => await Running.DisposeAsync();
    }
}
