namespace Studio.Errors.Catalog;

/// <summary>Prints what a catalog says of all its errors; what is the default is left out.</summary>
internal static class HeadJson
{
    /// <summary>The members, without the braces around them.</summary>
    public static string Print(CatalogModel catalog) => string.Join(",", Members(catalog)
        .Where(member => member.Value is not null)
        .Select(member => $"{QuotedText.Json(member.Name)}:{member.Value}"));

    private static IEnumerable<(string Name, string? Value)> Members(CatalogModel catalog) =>
    [
        ("version", QuotedText.Json(catalog.Version)),
        ("scopes", Texts(catalog.Scopes)),
        ("codes", catalog.HasNumericCodes ? QuotedText.Json("number") : null),
        ("shape", Shape(catalog.Envelope)),
        ("requestId", RequestId(catalog.RequestId)),
        ("headers", catalog.CodeHeader is { } header ? RuntimeJson.Object([("code", QuotedText.Json(header))]) : null),
    ];

    private static string? Shape(EnvelopeModel envelope) => envelope == EnvelopePresets.Default
        ? null
        : RuntimeJson.Object(
        [
            ("mediaType", QuotedText.Json(envelope.MediaType)),
            ("contentType", QuotedText.Json(envelope.ContentType)),
            ("body", PictureJson.Print(envelope.Body)),
        ]);

    private static string? RequestId(RequestIdModel requestId)
    {
        var otherwise = RequestIdModel.Default;
        var members = RuntimeJson.Object(
        [
            ("header", requestId.Header == otherwise.Header ? null : QuotedText.Json(requestId.Header)),
            ("prefix", requestId.Prefix == otherwise.Prefix ? null : QuotedText.Json(requestId.Prefix)),
            ("refuse", requestId.Refuse.Equals(otherwise.Refuse) ? null : Texts(requestId.Refuse)),
            ("from", requestId.IsFromTrace ? QuotedText.Json("trace") : null),
        ]);
        return members == "{}" ? null : members;
    }

    private static string Texts(EquatableArray<string> texts) => "[" + string.Join(",", texts.Select(QuotedText.Json)) + "]";
}
