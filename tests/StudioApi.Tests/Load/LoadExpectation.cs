namespace StudioApi.Tests;

/// <summary>What each request of the mix is answered with, to the byte: learnt from a server that has nothing else to do.</summary>
internal sealed class LoadExpectation
{
    private static readonly string[] Differing = ["Date", "X-Request-Id", "Content-Length", "Connection"];

    private readonly Dictionary<LoadRequest, RawHttpResponse> answers = [];

    /// <summary>Sends each request once, alone, and holds the answer to the contract.</summary>
    /// <param name="address">The server.</param>
    /// <returns>What to expect under load.</returns>
    public static async Task<LoadExpectation> LearnAsync(Uri address)
    {
        var expectation = new LoadExpectation();
        foreach (var request in LoadRequest.Mix)
        {
            var answer = await RawHttpConnection.ExchangeAsync(address, request.Text(number: -1, id: "alone"));
            Assert.Equal((request.Status, "alone"), (answer.Status, answer.RequestId));
            Assert.Equal(request.Code is not null && !request.IsHead, answer.Text.StartsWith($$"""{"error":{"code":"{{request.Code}}",""", StringComparison.Ordinal));
            expectation.answers.Add(request, answer);
        }

        return expectation;
    }

    /// <summary>Demands that an answer is the expected one, save for its id.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Its answer.</param>
    public void Holds(LoadRequest request, RawHttpResponse answer)
    {
        var expected = answers[request];
        Assert.True(answer.IsWhole, answer.ToString());
        Assert.Equal(expected.Text.Replace("\"alone\"", $"\"{answer.RequestId}\"", StringComparison.Ordinal), answer.Text);
        Assert.Equal(Comparable(expected), Comparable(answer));
        Assert.Equal(expected.StatusLine, answer.StatusLine);
    }

    private static IEnumerable<KeyValuePair<string, string>> Comparable(RawHttpResponse answer) =>
        answer.Headers.Where(header => !Differing.Contains(header.Key));
}
