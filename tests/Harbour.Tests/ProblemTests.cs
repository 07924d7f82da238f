using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ParcelApi;

namespace Harbour;

/// <summary>RFC 9457 to the letter, on every kind of error of the sample that promised it.</summary>
public sealed partial class ProblemTests(ParcelTests.RunningParcels parcels) : IClassFixture<ParcelTests.RunningParcels>
{
    private const string North = "Sender-Depot: depot:north";

    private static readonly string[] Members = ["type", "title", "status", "detail"];

    public static TheoryData<string, string, string> Errors => new()
    {
        { "PARCEL_NOT_FOUND", "GET /parcels/9", North },
        { "PARCEL_NOT_FOUND", "GET /nowhere", North },
        { "PARCEL_NOT_FOUND", "GET /parcels/9", "Accept: application/problem+xml" },
        { "PARCEL_NOT_FOUND", "GET /parcels/9", "Accept: text/html" },
        { "BELT_FULL", "GET /parcels/2", North },
        { "DEPOT_FLOODED", "GET /parcels/3", North },
        { "DEPOT_FLOODED", "GET /parcels/3", "Accept: application/json" },
        { "SENDER_UNKNOWN", "POST /parcels?grams=1", "Accept: */*" },
        { "LABEL_UNREADABLE", "POST /parcels?grams=many", North },
        { "LABEL_UNREADABLE", "BAD\u0001 /parcels/1", North },
        { "PARCEL_TOO_HEAVY", "POST /parcels?grams=40000", North },
        { "PARCEL_TOO_HEAVY", "POST /parcels?grams=1", $"{North}\r\nPrefer: error=PARCEL_TOO_HEAVY" },
        { "DEPOT_CLOSED_TO_SENDER", "POST /parcels?grams=1", "Sender-Depot: depot:south" },
    };

    [Fact]
    public void Every_code_is_among_them() => Assert.Equal(
        ParcelErrors.Catalog.Errors.Select(static error => error.Code).Order(StringComparer.Ordinal),
        Errors.Select(static row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Section 3.1: types of the members; the status is the response's, and the type leads to what describes it.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Its_members_have_their_meaning(string code, string line, string header)
    {
        var answer = await SendAsync(line, header);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        var problem = JsonElement.Parse(answer.Body.Span);
        Assert.Equal(Members, problem.EnumerateObject().Select(static member => member.Name).Take(Members.Length));
        Assert.Equal(answer.Status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.False(problem.TryGetProperty("instance", out _));

        var type = new Uri(problem.GetProperty("type").GetString()!, UriKind.Absolute);
        var page = await SendAsync($"GET {type.AbsolutePath}", North);
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page.Header("Content-Type")));
        Assert.Contains($"<article id=\"{code}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains($"<article id=\"{code}\"", (await SendAsync("GET /problems", North)).Text, StringComparison.Ordinal);
    }

    /// <summary>Section 3.2: names of members that RFC 9457 doesn't define.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Its_extensions_have_good_names(string code, string line, string header)
    {
        var names = JsonElement.Parse((await SendAsync(line, header)).Body.Span).EnumerateObject().Select(static member => member.Name).Except(Members).ToArray();
        Assert.Equal(["code", "requestId"], names.Take(2));
        Assert.Equal(
            ParcelErrors.Catalog.Find(code)!.Parameters.Where(static parameter => parameter is { IsField: true, IsRequired: true }).Select(static field => field.Name),
            names.Skip(2).Where(static name => name != "carrier"));
        Assert.All(names, static name => Assert.Matches(ExtensionName(), name));
    }

    /// <summary>ASP.NET Core's own classes read it, and the mapper makes the same error of it again, by its code or by its type.</summary>
    [Theory]
    [MemberData(nameof(Errors))]
    public async Task It_is_read_and_made_again(string code, string line, string header)
    {
        var answer = await SendAsync(line, header);
        foreach (var problem in new[] { Read<ProblemDetails>(answer), Read<HttpValidationProblemDetails>(answer), Read<ValidationProblemDetails>(answer) })
        {
            Assert.Equal((answer.Status, null), (problem.Status, problem.Instance));
            Assert.Equal(ParcelErrors.Catalog.Find(code)!.Documentation, problem.Type);
            Assert.Equal(answer.Header("Request-Id"), problem.Extensions["requestId"]?.ToString());
            Assert.Equal(code, ParcelErrorMapper.FromProblemDetails(problem).Code);
            Assert.True(problem.Extensions.Remove("code"));
            Assert.Equal(code, ParcelErrorMapper.FromProblemDetails(problem).Code);
        }
    }

    private static T Read<T>(RawHttpResponse answer) => JsonSerializer.Deserialize<T>(answer.Text, JsonSerializerOptions.Web)!;

    private Task<RawHttpResponse> SendAsync(string line, string headers) => RawHttpConnection.ExchangeLastAsync(
        parcels.Address, $"{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n{headers}\r\n\r\n");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{2,}$")]
    private static partial Regex ExtensionName();
}
