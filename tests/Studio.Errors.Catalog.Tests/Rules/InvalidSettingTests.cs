namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR039: presets, styles, headers, media types, addresses, titles and categories.</summary>
public sealed class InvalidSettingTests
{
    [Theory]
    [InlineData(""" "envelope": "error" """)]
    [InlineData(""" "envelope": "problem" """)]
    [InlineData(""" "envelope": "flat" """)]
    [InlineData(""" "envelope": { "mediaType": "application/vnd.api+json", "body": { "c": "{code}" } } """)]
    [InlineData(""" "envelope": { "mediaType": "application/json", "body": { "c": "{code}" } } """)]
    [InlineData(""" "requestId": {} """)]
    [InlineData(""" "requestId": { "header": "Request-Id", "prefix": "", "refuse": [], "from": "trace" } """)]
    [InlineData(""" "requestId": { "prefix": "r.-_~", "refuse": ["a:/+=@", "b"] }, "headers": { "code": "x-amzn-errortype" } """)]
    [InlineData(""" "documentation": "https://api.example.com/a%20b/{code}?x=1#{code}" """)]
    [InlineData(""" "documentation": "urn:errors:{code}" """)]
    public void Is_silent_on(string root) => Envelopes.VerifyRoot(root);

    [Theory]
    [InlineData(""" "envelope": "{|SERR039:problm|}" """)]
    [InlineData(""" "envelope": "{|SERR039:Error|}" """)]
    [InlineData(""" "envelope": {|SERR039:""|} """)]
    [InlineData(""" "envelope": {|SERR008:1|} """)]
    [InlineData(""" "envelope": {|SERR008:[|}] """)]
    [InlineData(""" "{|SERR007:envelope|}": { } """)]
    [InlineData(""" "envelope": { "body": {|SERR008:[|}{ "c": "{code}" }] } """)]
    [InlineData(""" "envelope": { "body": { "c": "{code}" }, "{|SERR006:status|}": 1 } """)]
    [InlineData(""" "envelope": { "mediaType": "{|SERR039:text/html|}", "body": { "c": "{code}" } } """)]
    [InlineData(""" "envelope": { "mediaType": "{|SERR039:application/json; charset=utf-8|}", "body": { "c": "{code}" } } """)]
    [InlineData(""" "envelope": { "mediaType": "{|SERR039:application/+json|}", "body": { "c": "{code}" } } """)]
    [InlineData(""" "envelope": { "mediaType": "{|SERR039:Application/json|}", "body": { "c": "{code}" } } """)]
    [InlineData(""" "codes": "{|SERR039:Snake_case|}" """)]
    [InlineData(""" "codes": {|SERR008:1|} """)]
    [InlineData(""" "requestId": { "header": "{|SERR039:X Request|}" } """)]
    [InlineData(""" "requestId": { "header": {|SERR039:""|} } """)]
    [InlineData(""" "requestId": { "header": "{|SERR039:retry-after|}" } """)]
    [InlineData(""" "requestId": { "prefix": "{|SERR039:r/|}" } """)]
    [InlineData(""" "requestId": { "refuse": ["{|SERR039:é|}", "b", "{|SERR005:b|}", {|SERR008:1|}] } """)]
    [InlineData(""" "requestId": { "from": "{|SERR039:random|}" } """)]
    [InlineData(""" "requestId": { "from": "{|SERR039:random|}", "prefix": "r_", "refuse": ["a"] } """)]
    [InlineData(""" "requestId": { "prefix": "{|SERR039:req_|}", "from": "trace" } """)]
    [InlineData(""" "requestId": { "from": "trace", "refuse": {|SERR039:[|}"sk_"] } """)]
    [InlineData(""" "headers": { "code": "{|SERR039:a:b|}" } """)]
    [InlineData(""" "headers": { "code": "{|SERR039:Content-Type|}" } """)]
    [InlineData(""" "headers": { "code": "{|SERR039:x-request-id|}" } """)]
    [InlineData(""" "headers": {|SERR007:{|} } """)]
    [InlineData(""" "documentation": "{|SERR039:/errors/{code}|}" """)]
    [InlineData(""" "documentation": "{|SERR039:{code}|}" """)]
    [InlineData(""" "documentation": "{|SERR039:https:|}" """)]
    [InlineData(""" "documentation": "{|SERR039:https://a b/{code}|}" """)]
    [InlineData(""" "documentation": "{|SERR039:https://a/{{code}}|}" """)]
    [InlineData(""" "documentation": "https://a/{{|SERR039:status|}}" """)]
    public void Is_reported_at(string root) => Envelopes.VerifyRoot(root);

    [Theory]
    [InlineData("\"title\": \"Out of stock\"")]
    [InlineData("\"category\": \"invalid_request.x-1\"")]
    [InlineData("\"documentation\": \"https://api.example.com/x\"")]
    [InlineData("\"title\": \"{|SERR039:the {x}|}\"")]
    [InlineData("\"title\": {|SERR009:\"\"|}")]
    [InlineData("\"category\": \"{|SERR039:1a|}\"")]
    [InlineData("\"category\": {|SERR039:\"\"|}")]
    [InlineData("\"documentation\": \"{|SERR039:x|}\"")]
    public void Is_about_entries_too(string member) => CatalogVerifier.VerifyEntry(member);

    [Fact]
    public void A_category_that_the_picture_shows_is_needed_in_every_entry() => CatalogVerifier.Verify("""
        { "version": "v1", "envelope": { "body": { "code": "{code}", "kind": "{category}" } }, "errors": {
          "some_code": { "status": 400, "retry": "never", "message": "m", "category": "x" },
          "{|SERR007:other_code|}": { "status": 400, "retry": "never", "message": "m" } } }
        """);
}
