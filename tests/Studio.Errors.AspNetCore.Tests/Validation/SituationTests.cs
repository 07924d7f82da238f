using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>Everything that can be wrong with a request, as clients read it.</summary>
public sealed class SituationTests(SituationTests.Applications applications) : IClassFixture<SituationTests.Applications>
{
    public static TheoryData<string, bool> Names
    {
        get
        {
            var names = new TheoryData<string, bool>();
            foreach (var index in Enumerable.Range(0, Situations.All.Count))
            {
                names.Add($"{index} {Situations.All[index]}", false);
                names.Add($"{index} {Situations.All[index]}", true);
            }

            return names;
        }
    }

    public static TheoryData<string> Sentences =>
        [.. Situations.All.Index().Where(row => row.Item.Sentence is not null).Select(row => $"{row.Index} {row.Item}")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_listed(string name, bool hasProblemDetails)
    {
        var situation = SituationOf(name);
        var message = await MessageAsync(hasProblemDetails ? applications.WithProblemDetails : applications.Listing, situation);
        var expected = string.Join(" | ", [.. situation.Expected, $"{situation.Count ?? situation.Expected.Length}"]);
        Assert.True(expected == message, message);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Are_told_in_a_sentence(string name)
    {
        var situation = SituationOf(name);
        Assert.Equal(situation.Sentence, await MessageAsync(applications.Sentence, situation));
    }

    [Fact]
    public async Task The_antiforgery_token_is_no_violation()
    {
        var situation = new Situation("/token", "name=x") { ContentType = "application/x-www-form-urlencoded" };
        Assert.Equal("the antiforgery token is missing or not valid", await MessageAsync(applications.Listing, situation));
    }

    [Fact]
    public async Task A_bare_400_of_a_handler_is_no_violation() =>
        Assert.Equal("the request was refused", await MessageAsync(applications.Listing, new Situation("/own", """{"name":"ab"}""")));

    [Fact]
    public async Task A_problem_too_long_to_be_kept_is_counted_as_far_as_it_goes()
    {
        var situation = new Situation("/baskets", $"[{string.Join(',', Enumerable.Repeat("{}", 5000))}]");
        var counted = (await MessageAsync(applications.Listing, situation)).Split(" | ");
        var known = (await MessageAsync(applications.WithProblemDetails, situation)).Split(" | ");
        Assert.Equal(counted[..^1], known[..^1]);
        Assert.InRange(int.Parse(counted[^1], null), 1000, 4999);
        Assert.Equal("5000", known[^1]);
    }

    private static Situation SituationOf(string name) => Situations.All[int.Parse(name[..name.IndexOf(' ', StringComparison.Ordinal)], null)];

    private static async Task<string> MessageAsync(WebApplication app, Situation situation)
    {
        using var response = await SendAsync(app, situation);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return body.RootElement.GetProperty("error").GetProperty("message").GetString()!;
    }

    internal static async Task<HttpResponseMessage> SendAsync(WebApplication app, Situation situation)
    {
        using var client = app.GetTestClient();
        using var request = new HttpRequestMessage(situation.Body is null ? HttpMethod.Get : HttpMethod.Post, situation.Path);
        if (situation.Header.Length > 0)
        {
            request.Headers.Add("X-Count", situation.Header);
        }

        if (situation.Body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(situation.Body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(situation.ContentType);
        }

        return await client.SendAsync(request);
    }

    public sealed class Applications : IAsyncLifetime
    {
        internal WebApplication Listing { get; private set; } = null!;

        internal WebApplication WithProblemDetails { get; private set; } = null!;

        internal WebApplication Sentence { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Listing = await ValidatedApplication.StartAsync(most: 100, hasProblemDetails: false);
            WithProblemDetails = await ValidatedApplication.StartAsync(most: 100, hasProblemDetails: true);
            Sentence = await ValidatedApplication.StartAsync(most: 0, hasProblemDetails: false);
        }

        public async Task DisposeAsync()
        {
            await Listing.DisposeAsync();
            await WithProblemDetails.DisposeAsync();
            await Sentence.DisposeAsync();
        }
    }
}
