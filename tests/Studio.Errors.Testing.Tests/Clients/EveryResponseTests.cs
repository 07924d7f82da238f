using System.Text.Json;
using Studio.Errors.Testing.Tests.Servers;

namespace Studio.Errors.Testing.Tests.Clients;

/// <summary>What a client meets, in envelopes of several shapes.</summary>
public class EveryResponseTests
{
    private static readonly Uri It = new("https://api.invalid/it");

    public static TheoryData<SimulatedResponse> Responses => [.. ApiErrors.Testing.EveryResponse()];

    [Theory, MemberData(nameof(Responses))]
    public async Task One_theory_covers_a_client(SimulatedResponse response)
    {
        using var client = ApiErrors.Testing.Returns(response).ToHttpClient();
        var fault = await Record.ExceptionAsync(async () =>
        {
            using var answer = await client.GetAsync(It);
            await answer.ReadJsonOrThrowApiErrorAsync<string[]>(JsonSerializerOptions.Web);
        });
        Assert.True(fault is ApiErrorException or HttpRequestException or TaskCanceledException, fault?.ToString() ?? "nothing was thrown");
    }

    [Fact]
    public void Each_has_a_name_of_its_own()
    {
        var names = ApiErrors.Testing.EveryResponse().Select(static response => response.ToString()).ToArray();
        Assert.Equal(names, names.Distinct());
        Assert.Equal(
            [
                "502 bad_gateway", "403 insufficient_scope", "500 internal", "401 invalid_key", "400 invalid_request", "404 not_found",
                "429 rate_limited", "503 unavailable", "503 write_disabled", "403 with an unknown code", "502 text/html", "200 text/html",
                "500 cut off", "200 cut off", "503 without a body", "no answer", "no answer in time",
            ],
            names);
    }

    [Fact]
    public async Task A_code_is_simulated_to_the_byte_as_the_server_answers_it()
    {
        await using var api = await ApiUnderTest.StartAsync(null);
        foreach (var code in (string[])["not_found", "write_disabled", "internal", "unavailable"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.Client.BaseAddress!, "/orders/1"));
            request.Headers.Add("Prefer", $"error={code}");
            request.Headers.Add("X-Request-Id", "req_3");
            using var real = await api.Client.SendAsync(request);
            using var simulated = SimulatedResponse.Error(ApiErrors.Catalog, code).Answer(request);
            Assert.Equal(await real.Content.ReadAsStringAsync(), await simulated.Content.ReadAsStringAsync());
            Assert.Equal(Headers(real), Headers(simulated));
        }
    }

    [Fact]
    public async Task Every_shape_has_its_errors_and_an_unknown_code()
    {
        await AllAreReadAsync(ShopErrors.Catalog, ShopErrors.Testing.EveryResponse());
        await AllAreReadAsync(ProblemErrors.Catalog, ProblemErrors.Testing.EveryResponse());
        await AllAreReadAsync(FlatErrors.Catalog, FlatErrors.Testing.EveryResponse());
        await AllAreReadAsync(ListErrors.Catalog, ListErrors.Testing.EveryResponse());
    }

    private static async Task AllAreReadAsync(ErrorCatalog catalog, IReadOnlyList<SimulatedResponse> responses)
    {
        for (var index = 0; index < catalog.Errors.Count; index++)
        {
            using var response = responses[index].Answer(new());
            Assert.Equal(catalog.Errors[index], (await ErrorResponse.ReadAsync(catalog, response)).Definition);
        }

        using var unknown = responses[catalog.Errors.Count].Answer(new());
        var error = await ErrorResponse.ReadAsync(catalog, unknown);
        Assert.Equal((true, null), (error.IsEnvelope, error.Definition));
        Assert.Equal("code_of_a_newer_server", error.RawCode, ignoreCase: true);
    }

    // What a server adds to any answer, and the word that the preference was followed.
    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers)
            .Where(static header => header.Key is not ("Date" or "Server" or "Preference-Applied"))
            .Select(static header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
}
