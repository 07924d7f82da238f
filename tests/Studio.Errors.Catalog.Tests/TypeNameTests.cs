namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR020–SERR022 and SERR039 of types: what would collide in C# is told at its place.</summary>
public sealed class TypeNameTests
{
    [Theory]
    [InlineData("\"{|SERR020:catalog|}\": { \"fields\": {} }")]
    [InlineData("\"{|SERR020:text|}\": { \"fields\": {} }")]
    [InlineData("\"{|SERR020:equals|}\": { \"fields\": {} }")]
    [InlineData("\"{|SERR022:first|}\": { \"fields\": {} }")]
    [InlineData("\"{|SERR039:uuid|}\": { \"fields\": {} }")]
    [InlineData("\"{|SERR039:Fault|}\": { \"fields\": {} }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:clone|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:toString|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:get_hash_code|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:equalityContract|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:printMembers|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:deconstruct|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:a|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"is_x\": { \"type\": \"string\" }, \"{|SERR022:isX|}\": { \"type\": \"string\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR022:kind|}\": { \"type\": \"string\", \"values\": [\"x\"] }, \"kinds\": { \"type\": \"string\" } } }")]
    [InlineData("\"statuses\": { \"fields\": { \"{|SERR022:status|}\": { \"type\": \"string\", \"values\": [\"x\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR022:kind|}\": { \"type\": \"string\", \"values\": [\"ab\", \"AB\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:kind|}\": { \"type\": \"string\", \"values\": [\"kinds\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR021:kind|}\": { \"type\": \"string\", \"values\": [\"equals\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"values\": [\"x\", \"{|SERR005:x|}\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"values\": [\"{|SERR039:a b|}\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"values\": {|SERR039:[|}] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"integer\", \"values\": {|SERR039:[|}\"x\"] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"format\": \"date\", \"example\": \"{|SERR016:2026-02-30|}\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"format\": \"date-time\", \"example\": \"{|SERR016:2026-02-03T01:02:03|}\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"format\": \"uri\", \"example\": \"{|SERR016:/a|}\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"{|SERR007:kind|}\": { \"type\": \"list\" } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"list\", \"of\": \"string\", \"example\": {|SERR039:[|}] } } }")]
    [InlineData("\"a\": { \"fields\": { \"kind\": { \"type\": \"string\", \"of\": \"{|SERR039:string|}\" } } }")]
    public void Is_told_and_drops_what_uses_it(string types)
    {
        var name = types.Contains("|}\": { \"fields", StringComparison.Ordinal) ? types.Split(':', '|')[2] : types.Split('"')[1];
        var reading = CatalogVerifier.Verify($$"""
            { "version": "v1", "types": { {{types}}, "fine": { "fields": {} } }, "errors": {
              "first": { "status": 400, "retry": "never", "message": "m", "fields": { "f": { "type": "list", "of": "fine" } } },
              "second": { "status": 409, "retry": "never", "message": "m", "fields": { "g": { "type": "map", "of": "{{name}}" } } } } }
            """);
        if (name != "uuid")
        {
            Assert.Equal(["first"], reading.Catalog!.Errors.Select(error => error.Code));
            Assert.Equal(["fine"], reading.Catalog.Types.Select(type => type.Name));
        }
    }

    [Theory]
    [InlineData("\"{|SERR022:kind|}\": { \"type\": \"string\", \"values\": [\"x\"] }, \"kinds\": { \"type\": \"string\" }")]
    [InlineData("\"f\": { \"type\": \"list\", \"of\": \"string\", \"default\": {|SERR039:[|}] }")]
    [InlineData("\"f\": { \"type\": \"string\", \"format\": \"date\", \"default\": \"{|SERR039:2026-01-01|}\" }")]
    [InlineData("\"f\": { \"type\": \"list\", \"of\": \"string\", \"max\": {|SERR039:0|} }")]
    [InlineData("\"f\": { \"type\": \"list\", \"of\": \"string\", \"max\": {|SERR039:1001|} }")]
    [InlineData("\"f\": { \"type\": \"string\", \"max\": {|SERR039:5|} }")]
    [InlineData("\"f\": { \"type\": \"string\", \"format\": \"{|SERR039:datetime|}\" }")]
    public void Is_told_of_fields(string fields) => CatalogVerifier.VerifyEntry($$""" "fields": { {{fields}} } """);

    [Fact]
    public void A_type_of_an_anchors_name_is_told_and_dropped()
    {
        var reading = CatalogVerifier.Verify("""
            { "version": "v1", "types": { "api_error_code": { "fields": {} } }, "errors": {
              "first": { "status": 400, "retry": "never", "message": "m", "fields": { "f": { "type": "api_error_code" } } } } }
            """);
        Assert.Equal("SERR020", Assert.Single(AnchorNames.Clashes(reading, "ApiErrors")).Rule.Id);
        var model = AnchorNames.WithoutClashes(reading.Catalog!, "ApiErrors");
        Assert.Empty(model.Errors);
        Assert.Empty(model.Types);
    }

    [Fact]
    public void Fields_that_are_texts_on_the_wire_are_scalars() => CatalogVerifier.Verify("""
        { "version": "v1", "envelope": { "body": { "code": "{code}", "details": "{fields:text}" } }, "errors": {
          "first": { "status": 400, "retry": "never", "message": "m", "fields": { "{|SERR034:f|}": { "type": "list", "of": "string" } } } } }
        """);
}
