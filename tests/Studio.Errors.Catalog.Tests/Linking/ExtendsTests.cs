namespace Studio.Errors.Catalog.Tests;

/// <summary>A catalog that extends others is their union; what doesn't go together is told at its place in its file.</summary>
public sealed class ExtendsTests
{
    private const string Extends = """ "version": "v1", "extends": ["../platform/platform.errors.json"] """;

    [Fact]
    public void It_has_its_own_codes_and_those_of_its_base()
    {
        var catalog = Verify(Extends + """, "scopes": ["orders"], "retired": ["old"], "errors": { "sold_out": { "status": 409, "retry": "never", "message": "m" } } """).Catalog!;
        Assert.Equal("bad forbidden not_found sold_out teapot", Codes(catalog));
        Assert.Equal(("v1", "all orders", "gone old"), (catalog.Version, string.Join(' ', catalog.Scopes), string.Join(' ', catalog.Retired.Select(each => each.Code))));
        Assert.Equal(["part"], catalog.Types.Select(type => type.Name));
        Assert.Equal("platform.errors.json", Find(catalog, "teapot").Of);
        Assert.Equal(("", ""), (Find(catalog, "sold_out").Of, Find(catalog, "sold_out").Documentation));
        Assert.Equal("https://platform.example/teapot", Find(catalog, "teapot").Documentation);
        Assert.Null(catalog.Extension);
    }

    [Fact]
    public void It_may_have_no_code_of_its_own() => Assert.Equal("bad forbidden not_found teapot", Codes(Verify(Extends).Catalog!));

    [Fact]
    public void An_override_replaces_whole_members()
    {
        var error = Find(Verify(Extends + """
            , "errors": { "not_found": { "override": true, "message": "no order {id}", "values": { "id": { "type": "integer", "default": 0 } }, "title": "T", "when": "w", "remedy": "r", "deprecated": "d", "from": { "statuses": [404, 410] } } }
            """).Catalog!, "not_found");
        Assert.Equal(("no order {id}", "T", "w", "r", "d"), (error.Message.Source, error.Title, error.When, error.Remedy, error.Deprecated));
        Assert.Equal((404, "id"), (error.Status, string.Join(' ', error.Parameters.Select(each => each.Name))));
        Assert.Equal([404, 410], error.From.Statuses.Select(status => status.First));
        Assert.Equal("platform.errors.json", error.Of);
    }

    [Fact]
    public void What_is_left_out_is_not_there() =>
        Assert.Equal("bad forbidden not_found", Codes(Verify(Extends + """, "without": ["teapot"] """).Catalog!));

    [Fact]
    public void A_source_that_the_catalog_claims_leaves_the_inherited_code()
    {
        var catalog = Verify(Extends + """
            , "without": ["forbidden"], "errors": {
              "no_order": { "status": 404, "retry": "never", "message": "m", "from": { "statuses": [404] } },
              "no_access": { "status": 403, "retry": "never", "message": "m {s}", "values": { "s": { "type": "string", "default": "" } }, "from": { "missingScope": "s" } } }
            """).Catalog!;
        Assert.Empty(Find(catalog, "not_found").From.Statuses);
        Assert.Single(Find(catalog, "no_order").From.Statuses);
    }

    [Fact]
    public void A_policy_that_the_catalog_claims_leaves_the_inherited_code_in_any_case()
    {
        var catalog = LinkVerifier.Verify("""
            --- /w/a.json
            { "version": "v1", "extends": ["b.json"], "errors": {
              "own": { "status": 403, "retry": "never", "message": "m", "from": { "policies": ["ADULTS"], "roles": ["editor"] } } } }
            --- /w/b.json
            { "version": "v1", "errors": {
              "of_base": { "status": 403, "retry": "never", "message": "m", "from": { "policies": ["Adults", "Age21"], "roles": ["editor", "Editor"] } } } }
            """).Catalog!;
        Assert.Equal("Age21", Assert.Single(Find(catalog, "of_base").From.Policies));
        Assert.Equal("Editor", Assert.Single(Find(catalog, "of_base").From.Roles));
    }

    [Fact]
    public void A_base_that_comes_by_two_ways_keeps_its_policies_and_roles()
    {
        var catalog = LinkVerifier.Verify("""
            --- /w/own.json
            { "version": "v1", "extends": ["a.json", "b.json"] }
            --- /w/a.json
            { "version": "v1", "extends": ["base.json"], "errors": { "of_a": { "status": 404, "retry": "never", "message": "m", "from": { "statuses": [404], "policies": ["Age21"] } } } }
            --- /w/b.json
            { "version": "v1", "extends": ["base.json"], "errors": { "of_b": { "status": 409, "retry": "never", "message": "m" } } }
            --- /w/base.json
            { "version": "v1", "errors": {
              "of_base": { "status": 403, "retry": "never", "message": "m", "from": { "statuses": [403, 404], "policies": ["Adults", "Age21"], "roles": ["editor"] } } } }
            """).Catalog!;
        Assert.Equal("Adults", Assert.Single(Find(catalog, "of_base").From.Policies));
        Assert.Equal("editor", Assert.Single(Find(catalog, "of_base").From.Roles));
    }

    [Fact]
    public void The_catalog_says_how_all_codes_go_over_the_wire()
    {
        var catalog = Verify(Extends + """, "envelope": "problem", "codes": "PascalCase", "requestId": { "header": "R" }, "headers": { "code": "X-Code" } """).Catalog!;
        Assert.Equal("NotFound", Find(catalog, "not_found").Wire);
        Assert.Equal("https://platform.example/NotFound", Find(catalog, "not_found").Documentation);
        Assert.Equal("Not Found", Find(catalog, "not_found").Title);
        Assert.Equal((true, "R", "X-Code"), (catalog.Envelope.IsProblem, catalog.RequestId.Header, catalog.CodeHeader));
    }

    [Fact]
    public void What_it_does_not_say_its_base_says()
    {
        var catalog = LinkVerifier.Verify("""
            --- /w/a.json
            { "version": "v1", "extends": ["b.json"], "errors": { "own": { "status": 400, "retry": "never", "message": "m" } } }
            --- /w/b.json
            { "version": "v1", "envelope": "problem", "codes": "kebab-case", "headers": { "code": "X-Code" }, "errors": { "of_base": { "status": 400, "retry": "never", "message": "m" } } }
            """).Catalog!;
        Assert.Equal(("of-base", "Bad Request", "X-Code", true), (Find(catalog, "of_base").Wire, Find(catalog, "own").Title, catalog.CodeHeader, catalog.Envelope.IsProblem));
    }

    [Fact]
    public void One_file_that_comes_by_two_ways_is_one_file() => Assert.Equal("bad forbidden not_found teapot x", Codes(LinkVerifier.Verify("""
        --- /w/orders/errors.json
        { "version": "v1", "extends": ["a.json", "b.json", "platform.errors.json"] }
        --- /w/orders/a.json
        { "version": "v1", "extends": ["../platform/platform.errors.json"] }
        --- /w/orders/b.json
        { "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": { "x": { "status": 400, "retry": "never", "message": "m" } } }
        """ + LinkVerifier.Platform).Catalog!));

    [Theory]
    [InlineData("\"a.json\", \"b.json\"")]
    [InlineData("\"b.json\", \"a.json\"")]
    public void A_source_that_one_of_two_ways_claims_leaves_the_code_that_comes_by_both(string bases)
    {
        var catalog = LinkVerifier.Verify($$"""
            --- /w/orders/errors.json
            { "version": "v1", "extends": [{{bases}}] }
            --- /w/orders/a.json
            { "version": "v1", "extends": ["../platform/platform.errors.json"], "errors": { "no_order": { "status": 404, "retry": "never", "message": "m", "from": { "statuses": [404] } } } }
            --- /w/orders/b.json
            { "version": "v1", "extends": ["../platform/platform.errors.json"] }
            """ + LinkVerifier.Platform).Catalog!;
        Assert.Empty(Find(catalog, "not_found").From.Statuses);
        Assert.Equal([404], Find(catalog, "no_order").From.Statuses.Select(status => status.First));
        Assert.NotNull(Find(catalog, "forbidden").From.MissingScope);
    }

    private const string Mapped = """
        "x": { "status": 409, "retry": "never", "message": "m" } }, "upstreams": {
          "payments": { "catalog": "../payments/errors.json", "map": { "declined": "x", "none": "x" } },
          "stock": { "errors": "StockErrors", "map": { "*": "x" } } } }
        """;

    [Fact]
    public void Upstreams_of_a_base_are_inherited_and_an_own_one_takes_their_place()
    {
        var catalog = LinkVerifier.Verify("""
            --- /w/orders/v3.json
            { "version": "v3", "extends": ["v2.json", "v1.json"], "upstreams": { "stock": { "errors": "StockErrors", "map": { "*": "x", "out": "x" } } } }
            --- /w/orders/v2.json
            { "version": "v2", "extends": ["v1.json"] }
            --- /w/orders/v1.json
            { "version": "v1", "errors": {
            """ + Mapped).Catalog!;
        Assert.Equal(
            [("payments", "../payments/errors.json", "/w/orders/v1.json", 2), ("stock", "", "", 2)],
            catalog.Upstreams.Select(upstream => (upstream.Name, upstream.Catalog, upstream.Origin, upstream.Map.Count)));
    }

    [Theory]
    [InlineData("""{ "version": "v2", "extends": ["{|SERR089+SERR089+SERR089:v1.json|}"], "without": ["x"] }""")]
    [InlineData("""{ "version": "v2", "extends": ["{|SERR093+SERR093+SERR093:v1.json|}"], "errors": { "x": { "override": true, "message": "m {a}", "values": { "a": { "type": "string" } } } } }""")]
    [InlineData("""{ "version": "v2", "extends": ["v1.json", "{|SERR075:other.json|}"] }""")]
    [InlineData("""{ "version": "v2", "extends": ["v1.json", "other.json"], "upstreams": { "stock": { "errors": "B", "map": { "*": "x" } } } }""")]
    public void What_does_not_go_together_with_inherited_upstreams_is_told_at_the_element(string root) => LinkVerifier.Verify($$"""
        --- /w/orders/v2.json
        {{root}}
        --- /w/orders/other.json
        { "version": "v1", "errors": { "y": { "status": 409, "retry": "never", "message": "m" } }, "upstreams": { "stock": { "errors": "A", "map": { "*": "y" } } } }
        --- /w/orders/v1.json
        { "version": "v1", "errors": {
        """ + Mapped);

    [Fact]
    public void A_chain_of_eight_is_followed_and_a_ninth_is_told()
    {
        LinkVerifier.Verify(Chain(8, "b1.json"));
        LinkVerifier.Verify(Chain(9, "{|SERR074:b1.json|}"));
    }

    [Fact]
    public void Where_a_text_only_moves_nothing_changes()
    {
        var (left, right) = (Link(LinkVerifier.Platform), Link(LinkVerifier.Platform.Replace(",", " ,\n", StringComparison.Ordinal)));
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());

        static LinkedCatalog Link(string platform)
        {
            var file = LinkVerifier.Parse("--- /w/orders/errors.json\n{" + Extends + "}" + platform);
            var all = file.Select(each => PlacelessCatalog.Of(each.Path, CatalogReader.Read(each.Marked.Text))).ToArray();
            return CatalogLinker.Link(all[0], all);
        }
    }

    private static string Chain(int length, string first) =>
        $$"""--- /w/errors.json{{'\n'}}{ "version": "v1", "extends": ["{{first}}"] }{{'\n'}}""" + string.Concat(Enumerable.Range(1, length).Select(number =>
            $$"""--- /w/b{{number}}.json{{'\n'}}{ "version": "v1", {{(number < length ? $"\"extends\": [\"b{number + 1}.json\"]" : "\"errors\": {}")}} }{{'\n'}}"""));

    private static string Codes(CatalogModel catalog) => string.Join(' ', catalog.Errors.Select(error => error.Code));

    private static ErrorModel Find(CatalogModel catalog, string code) => catalog.Errors.Single(error => error.Code == code);

    private static CatalogReading Verify(string root) => LinkVerifier.Verify($"--- /w/orders/errors.json\n{{ {root} }}\n{LinkVerifier.Platform}");
}
