using Studio.Errors.Tests;

namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR088–SERR096: what the errors of called services become.</summary>
public sealed class UpstreamTests
{
    private const string Ours = """
        "refused": { "status": 402, "retry": "never", "message": "m {why}", "fields": {
          "reason": { "type": "string", "required": false }, "kind": { "type": "string", "values": ["stolen", "empty"], "required": false }, "count": { "type": "number", "required": false }, "tags": { "type": "list", "of": "string", "required": false },
          "all": { "type": "list", "of": "thing", "required": false } }, "values": { "why": { "type": "string", "default": "w" } } },
        "needy": { "status": 409, "retry": "never", "message": "m", "fields": { "must": { "type": "string" } } },
        "later": { "status": 503, "retry": "backoff", "message": "m" },
        "slow": { "status": 429, "retry": "retryAfter", "message": "m" },
        "slow_anyway": { "status": 429, "retry": "retryAfter", "retryAfterDefault": 5, "message": "m" }
        """;

    private const string OurTypes = """
        "thing": { "fields": { "at": { "type": "string" }, "note": { "type": "string", "required": false } } }
        """;

    private const string Theirs = """
        { "version": "v1", "retired": ["old"], "types": {
            "row": { "fields": { "at": { "type": "string", "format": "date" }, "more": { "type": "integer" } } },
            "loose": { "fields": { "at": { "type": "string", "required": false } } } },
          "errors": {
          "declined": { "status": 402, "retry": "never", "message": "m {said}", "fields": { "declineCode": { "type": "string" }, "hint": { "type": "string", "required": false },
            "day": { "type": "string", "format": "date" }, "whole": { "type": "integer" }, "part": { "type": "number" }, "words": { "type": "list", "of": "string" },
            "rows": { "type": "list", "of": "row" }, "looseRows": { "type": "list", "of": "loose" } }, "values": { "said": { "type": "string", "default": "s" } } },
          "busy": { "status": 503, "retry": "backoff", "message": "m" },
          "limited": { "status": 429, "retry": "retryAfter", "message": "m" } } }
        """;

    // Whatever the case is not about is said here.
    private const string Others = """ "busy": "later", "limited": "slow", "none": "later" """;

    [Theory]
    [InlineData(""" "declined": "refused" """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "declineCode", "why": "hint", "count": { "value": 1.5 } } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "day", "count": "whole", "tags": "words", "all": "rows" } } """)]
    [InlineData(""" "declined": { "code": "needy", "fields": { "must": "declineCode" } } """)]
    [InlineData(""" "declined": { "code": "needy", "fields": { "must": { "value": "x" } } } """)]
    [InlineData(""" "declined": "refused", "4xx": "refused", "5xx": "later", "*": "later" """)]
    [InlineData(""" "declined": "{|SERR094:later|}" """)]
    [InlineData(""" "declined": { "code": "{|SERR094:later|}" } """)]
    [InlineData(""" "declined": "{|SERR094:slow_anyway|}" """)]
    [InlineData(""" "declined": "refused", "4xx": "{|SERR094:later|}" """)]
    [InlineData(""" "declined": "refused", "5xx": "{|SERR095:slow|}" """)]
    [InlineData(""" "declined": "refused", "*": "slow_anyway" """)]
    [InlineData(""" "{|SERR091:*|}": "{|SERR094:later|}" """)]
    [InlineData(""" "{|SERR091:4xx|}": "refused", "*": "later" """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "declineCode", "kind": { "value": "stolen" } } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "kind": {|SERR092:{|} "value": "stollen" } } } """)]
    [InlineData(""" "declined": "refused", "{|SERR096:old|}": "refused" """)]
    [InlineData(""" "declined": "refused", "{|SERR088:declned|}": "refused" """)]
    [InlineData(""" "declined": "{|SERR089:refusd|}" """)]
    [InlineData(""" "declined": "{|SERR089:Refused|}" """)]
    [InlineData(""" "declined": "{|SERR093:needy|}" """)]
    [InlineData(""" "declined": { "code": "{|SERR093:needy|}", "fields": { "{|SERR092:most|}": "declineCode" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "{|SERR092:said|}" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "{|SERR092:declinecode|}" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": "{|SERR092:whole|}" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "count": "part", "tags": "{|SERR092:rows|}" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "all": "{|SERR092:looseRows|}" } } """)]
    [InlineData(""" "declined": { "code": "needy", "fields": { "must": "{|SERR092:hint|}" } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": {|SERR092:{|} "value": 1 } } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "all": {|SERR092:{|} "value": "x" } } } """)]
    [InlineData(""" "declined": "refused", "4xx": { "code": "refused", "fields": { "reason": "{|SERR092:declineCode|}" } } """)]
    [InlineData(""" "declined": "refused", "{|SERR039:3xx|}": "refused" """)]
    [InlineData(""" "declined": "refused", "{|SERR039:Declined|}": "refused" """)]
    [InlineData(""" "declined": {|SERR008:1|} """)]
    [InlineData(""" "{|SERR007:declined|}": { "fields": {} } """)]
    [InlineData(""" "declined": { "code": "refused", "{|SERR006:field|}": {} } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": {|SERR008:[|}"x"] } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "{|SERR007:reason|}": { } } } """)]
    [InlineData(""" "declined": { "code": "refused", "fields": { "reason": { "value": {|SERR008:null|} } } } """)]
    [InlineData(""" "declined": "refused", "{|SERR005:declined|}": "refused" """)]
    public void A_rule_of_a_map(string rules) => Verify($$""" "map": { {{rules}}, {{Others}} } """);

    [Theory]
    [InlineData(""" "{|SERR090:map|}": {} """)]
    [InlineData(""" "{|SERR090:map|}": { "declined": "refused", "busy": "later", "limited": "slow" } """)]
    [InlineData(""" "{|SERR090:map|}": { "declined": "refused", "busy": "later", "none": "later" } """)]
    [InlineData(""" "{|SERR090:map|}": { "declined": "refused", "busy": "later", "none": "later", "4xx": "refused" } """)]
    [InlineData(""" "map": { "declined": "refused", "busy": "later", "limited": "slow", "none": "later" } """)]
    [InlineData(""" "map": { "declined": "refused", "busy": "later", "limited": "slow", "*": "later" } """)]
    [InlineData(""" "map": { "declined": "refused", "limited": "slow", "{|SERR091:*|}": "later" } """)]
    [InlineData(""" "map": { "{|SERR091:4xx|}": "refused", "{|SERR091:5xx|}": "later" } """)]
    [InlineData(""" "map": { "declined": "refused", "busy": "later", "{|SERR091:4xx|}": "refused", "*": "later" } """)]
    [InlineData(""" "map": { "declined": "{|SERR089:nothing|}", "busy": "later", "limited": "slow", "none": "later" } """)]
    public void Every_code_is_decided(string map) => Verify(map);

    [Theory]
    [InlineData(""" "{|SERR007:payments|}": { "map": {} } """)]
    [InlineData(""" "{|SERR007:payments|}": { "catalog": "a.json" } """)]
    [InlineData(""" "payments": "{|SERR008:a.json|}" """)]
    [InlineData(""" "payments": { "catalog": {|SERR009:""|}, "map": {} } """)]
    [InlineData(""" "payments": { "catalog": {|SERR008:1|}, "map": {} } """)]
    [InlineData(""" "payments": { "errors": "{|SERR039:Payments Errors|}", "map": {} } """)]
    [InlineData(""" "payments": { "errors": "Shop.PaymentsErrors", "map": {|SERR008:[|}] } """)]
    [InlineData(""" "{|SERR039:Payments|}": { "catalog": "a.json", "map": {} } """)]
    [InlineData(""" "payments": { "catalog": "a.json", "map": {}, "{|SERR006:maps|}": {} } """)]
    [InlineData(""" "payments": { "catalog": "a.json", "errors": "{|SERR039:PaymentsErrors|}", "map": {} } """)]
    public void An_upstream_names_its_catalog_and_has_a_map(string upstreams) =>
        CatalogVerifier.Verify($$"""{ "version": "v1", "upstreams": { {{upstreams}} }, "errors": { {{Ours.Replace("\"thing\"", "\"string\"", StringComparison.Ordinal)}} } }""");

    [Fact]
    public void A_code_that_rules_retries_out_has_no_delay_either() => Assert.Equal(
        ["SERR094", "SERR095"],
        ProblemsOf(Catalog($$""" "map": { "declined": "slow", {{Others}} } """)).Select(problem => problem.Rule.Id));

    [Fact]
    public void An_entry_with_a_problem_of_its_own_is_no_unknown_code() => CatalogVerifier.Verify("""
        { "version": "v1", "errors": { "bad": { "status": {|SERR011:4|}, "retry": "never", "message": "m" } },
          "upstreams": { "payments": { "catalog": "a.json", "map": { "x": "bad" } } } }
        """);

    [Fact]
    public void Messages_name_the_defect_and_the_cure()
    {
        Assert.Equal(
            "No key names 'declined' and 'none' of the upstream 'payments'; add them to 'map', or \"*\" for everything that is not named",
            MessageOf(""" "map": { "busy": "later", "limited": "slow" } """));
        Assert.Equal(
            "No key names 'limited' of the upstream 'payments'; add it to 'map', or \"5xx\" beside \"4xx\", for everything that is not named",
            MessageOf(""" "map": { "declined": "refused", "busy": "later", "none": "later", "4xx": "refused" } """));
        Assert.Equal(
            "'kind' has the 'values' 'stolen' and 'empty', and not 'stollen'; did you mean 'stolen'?",
            MessageOf($$""" "map": { "declined": { "code": "refused", "fields": { "kind": { "value": "stollen" } } }, {{Others}} } """));
        Assert.Equal(
            "'declned' is not a code of the upstream 'payments'; did you mean 'declined'?",
            MessageOf(""" "map": { "declned": "refused", "busy": "later", "limited": "slow", "5xx": "later", "*": "later" } """));
        Assert.Equal(
            "'refusd' is not a code of this catalog; did you mean 'refused'?",
            MessageOf($$""" "map": { "declined": "refusd", {{Others}} } """));
        Assert.Equal(
            "'slow' has the retry advice 'retryAfter', but 'busy' of the upstream 'payments' never says when; give 'slow' a \"retryAfterDefault\", or map it onto another code",
            MessageOf(""" "map": { "declined": "refused", "busy": "slow", "limited": "slow", "none": "later" } """));
    }

    [Fact]
    public void A_million_characters_of_rules_stay_within_the_limit_of_problems()
    {
        var rules = string.Join(',', Enumerable.Range(0, 30_000).Select(number => $"\"c{number}\":\"x{number}\""));
        var reading = CatalogReader.Read($$"""{ "version": "v1", "errors": {}, "upstreams": { "p": { "catalog": "a", "map": { {{rules}} } } } }""");
        Assert.InRange(reading.Problems.Count, 1, ProblemList.Limit + 1);
    }

    private static void Verify(string map)
    {
        var markup = MarkedCatalog.Parse(Catalog(map));
        var expected = markup.Expected.Select(mark => $"{mark.Id} {mark.Start} {mark.Length}");
        var found = ProblemsOf(markup.Text);
        Assert.True(
            expected.Order(StringComparer.Ordinal).SequenceEqual(found.Select(problem => $"{problem.Rule.Id} {problem.Range.Start} {problem.Range.Length}").Order(StringComparer.Ordinal)),
            $"{string.Join('\n', found.Select(problem => $"{problem.Rule.Id} {problem.Range.Start} {CatalogVerifier.Describe(problem)}"))}\nin\n{markup.Text}");
    }

    private static string MessageOf(string map) =>
        CatalogVerifier.Describe(ProblemsOf(Catalog(map)).First(problem => problem.Rule.Severity == RuleSeverity.Error));

    private static Problem[] ProblemsOf(string text)
    {
        var (own, theirs) = (CatalogReader.Read(text), CatalogReader.Read(Theirs));
        Assert.Empty(theirs.Problems);
        return [.. own.Problems, .. UpstreamSource.Problems(own, _ => UpstreamSource.Of(theirs, CatalogVerifier.Describe))];
    }

    private static string Catalog(string map) => $$"""
        { "version": "v1", "types": { {{OurTypes}} }, "errors": { {{Ours}} },
          "upstreams": { "payments": { "catalog": "../payments/errors.json", {{map}} } } }
        """;
}
