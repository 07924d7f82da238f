namespace Studio.Errors.Catalog;

/// <summary>Where an entry can come from, for the error reference: <c>payments: card_declined, rate_limited</c>.</summary>
internal static class UpstreamOrigin
{
    /// <summary>One text an upstream; none where no upstream has an error that becomes the entry.</summary>
    public static IReadOnlyCollection<string> Of(ErrorModel error, IEnumerable<UpstreamModel> upstreams) =>
    [
        .. from upstream in upstreams
           let keys = upstream.Map.Where(rule => rule.Code == error.Code).OrderBy(rule => rule.IsOfCode ? 0 : 1).Select(Words).ToArray()
           where keys.Length > 0
           select $"{upstream.Name}: {string.Join(", ", keys)}",
    ];

    private static string Words(UpstreamRule rule) => rule.Key switch
    {
        UpstreamModel.ClientErrors or UpstreamModel.ServerErrors => $"any other {rule.Key}",
        UpstreamModel.NoEnvelope => "a response that is none of its errors",
        UpstreamModel.Rest => "anything else",
        _ => rule.Key,
    };
}
