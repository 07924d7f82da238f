namespace Studio.Errors.Catalog.Tests;

/// <summary>SERR029 and others: what <c>from.validation</c> names can take what the pipeline fills in.</summary>
public sealed class ValidationRoleTests
{
    [Theory]
    [InlineData("\"list\": \"all\", \"pointer\": \"place.pointer\", \"reason\": \"why\"")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"min\": \"least\", \"max\": \"most\", \"count\": \"number\", \"summary\": \"detail\"")]
    [InlineData("\"map\": \"texts\", \"form\": \"path\"")]
    public void Is_silent_on(string roles) => CatalogVerifier.Verify(Catalog(roles));

    [Theory]
    [InlineData("\"list\": \"{|SERR029:none|}\"", "'none' is not a list of a type of the catalog of 'first'; name 'all'")]
    [InlineData("\"list\": \"{|SERR029:texts|}\"", "'texts' is not a list of a type of the catalog of 'first'; name 'all'")]
    [InlineData("\"map\": \"{|SERR029:all|}\"", "'all' is not a 'map of list of string' of 'first'; name 'texts'")]
    [InlineData("\"list\": \"all\", \"reason\": \"{|SERR029:least|}\"", "'least' is not a member of type 'string' of 'fault'; name 'place.pointer', 'place.in' and 'why'")]
    [InlineData("\"list\": \"all\", \"reason\": \"{|SERR029:whi|}\"", "'whi' is not a member of 'fault'; did you mean 'why'?")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"message\": \"{|SERR029:why|}\"", "'why' is not a member that has no other role of 'fault'; name 'place.pointer' and 'place.in'")]
    [InlineData("\"list\": \"all\", \"parameter\": \"{|SERR029:why|}\", \"reason\": \"place.in\"", "'why' is not an optional member of 'fault'; write \"required\": false beside it, since not every violation has a 'parameter'")]
    [InlineData("\"list\": \"{|SERR029:all|}\"", "'all' is not a list that can be filled with items of 'fault'; name 'why' in a role, or write \"required\": false beside it")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"count\": \"{|SERR029:detail|}\"", "'detail' is not an integer field or value of 'first'; name 'number'")]
    [InlineData("\"map\": \"texts\", \"reason\": \"{|SERR029:why|}\"", "'why' is not a member of 'texts' of 'first'; remove 'reason', since a map has texts alone")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"map\": \"{|SERR039:texts|}\"", null)]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"form\": \"{|SERR039:pinter|}\"", "'pinter' is not a form of a place; did you mean 'pointer'?")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"reasons\": { \"{|SERR006:require|}\": \"R\" }", "'require' is not a member of 'reasons'; did you mean 'required'?")]
    [InlineData("\"list\": \"all\", \"reason\": \"why\", \"reasons\": { \"required\": \"{|SERR009:|}\" }", null, "\"\"")]
    public void Is_told(string roles, string? message, string quoted = "")
    {
        var text = Catalog(quoted.Length > 0 ? roles.Replace("\"{|SERR009:|}\"", "{|SERR009:\"\"|}", StringComparison.Ordinal) : roles);
        var problem = Assert.Single(CatalogVerifier.Verify(text).Problems);
        Assert.Equal(message ?? CatalogVerifier.Describe(problem), CatalogVerifier.Describe(problem));
    }

    [Fact]
    public void Needs_a_list_or_a_map() => CatalogVerifier.Verify(
        Catalog("\"form\": \"path\"").Replace("\"validation\"", "\"{|SERR007:validation|}\"", StringComparison.Ordinal));

    [Fact]
    public void Is_of_one_entry() => CatalogVerifier.Verify(Catalog("\"map\": \"texts\"").Replace("\"errors\": {", """
        "errors": { "other": { "status": 400, "retry": "never", "message": "m",
          "fields": { "texts": { "type": "map", "of": { "type": "list", "of": "string" } } }, "from": { "validation": { "map": "texts" } } },
        """, StringComparison.Ordinal).Replace("\"validation\": { \"map\": \"texts\" } } } } }", "\"{|SERR027:validation|}\": { \"map\": \"texts\" } } } } }", StringComparison.Ordinal));

    [Fact]
    public void Fills_what_the_entry_needs() => CatalogVerifier.Verify(Catalog("\"list\": \"all\", \"reason\": \"why\"")
        .Replace("\"required\": false, \"max\": 9", "\"max\": 9", StringComparison.Ordinal));

    private static string Catalog(string roles) => $$"""
        { "version": "v1", "types": {
            "place": { "fields": { "pointer": { "type": "string", "required": false }, "in": { "type": "string", "required": false } } },
            "fault": { "fields": {
              "place": { "type": "place", "required": false }, "why": { "type": "string" },
              "least": { "type": "number", "required": false }, "most": { "type": "number", "required": false } } } },
          "errors": {
          "first": { "status": 400, "retry": "never", "message": "m",
            "fields": {
              "all": { "type": "list", "of": "fault", "required": false, "max": 9 },
              "texts": { "type": "map", "of": { "type": "list", "of": "string" }, "required": false },
              "number": { "type": "integer", "default": 0 } },
            "values": { "detail": { "type": "string", "default": "d" } },
            "from": { "validation": { {{roles}} } } } } }
        """;
}
