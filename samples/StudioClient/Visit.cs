namespace StudioClient;

/// <summary>One request of the walk.</summary>
/// <param name="Purpose">What it is to show.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path and the query.</param>
/// <param name="Key">The API key; null sends none.</param>
internal sealed record Visit(string Purpose, HttpMethod Method, string Path, string? Key = "sk_live_demo_owner")
{
    private const string GoLive = "/v1/studios/std_demo_main/go-live";

    /// <summary>What an API with its usual settings answers.</summary>
    public static IReadOnlyList<Visit> Usual { get; } =
    [
        new("a limit out of its range", HttpMethod.Get, "/v1/studios?limit=1000"),
        new("no key", HttpMethod.Get, "/v1/key", Key: null),
        new("a key that may only read", HttpMethod.Post, GoLive, "sk_live_demo_reader"),
        new("another account's studio", HttpMethod.Get, "/v1/studios/std_other_main"),
        new("writes are gated off", HttpMethod.Post, GoLive),
        new("a stored stream that can't be read", HttpMethod.Get, "/v1/studios/std_demo_damaged/streams/str_demo_damaged"),
    ];

    /// <summary>Sent again and again until the key's permits are spent.</summary>
    public static Visit Often { get; } = new("too many requests", HttpMethod.Get, "/v1/key", "sk_live_demo_other");

    /// <summary>Goes through to the ingest, where writes are enabled.</summary>
    public static Visit Ingest(string state) => new($"an ingest that {state}", HttpMethod.Post, GoLive);

    /// <summary>The request, with a key of its own so that it may be sent again without happening twice.</summary>
    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, new Uri(Path, UriKind.Relative));
        if (Method != HttpMethod.Get)
        {
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        }

        if (Key is not null)
        {
            request.Headers.Add("X-API-Key", Key);
        }

        return request;
    }
}
