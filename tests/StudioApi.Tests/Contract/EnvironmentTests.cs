namespace StudioApi.Tests;

/// <summary>Development and Production give byte for byte the same answers.</summary>
public sealed class EnvironmentTests
{
    private static readonly string[] requests =
    [
        "GET /v1/key",
        "GET /v1/nowhere",
        "GET /v1/studios?limit=ten",
        "GET /v1/studios/std_demo_damaged/streams/str_demo_damaged",
        "POST /v1/studios",
        "POST /v1/studios/std_demo_main/go-live",
        "DELETE /v1/key",
    ];

    [Fact]
    public async Task Development_and_Production_answer_alike()
    {
        await using var production = await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Production");
        await using var development = await StudioApiProcess.StartAsync("ASPNETCORE_ENVIRONMENT=Development");
        foreach (var request in requests)
        {
            string[] headers = [Keys.Owner, "X-Request-Id: same"];
            var expected = await production.SendAsync(request, headers);
            var actual = await development.SendAsync(request, headers);
            Assert.Equal(expected.StatusLine, actual.StatusLine);
            Assert.Equal(Comparable(expected), Comparable(actual));
            Assert.Equal(expected.Text, actual.Text);
        }
    }

    private static IEnumerable<string> Comparable(RawHttpResponse answer) =>
        answer.Headers.Where(header => header.Key != "Date").Select(header => $"{header.Key}: {header.Value}").Order(StringComparer.Ordinal);
}
