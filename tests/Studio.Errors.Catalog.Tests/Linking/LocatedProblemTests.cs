namespace Studio.Errors.Catalog.Tests;

/// <summary>What is wrong with catalogs that extend one another is told once, at its place in its file; the rest is linked.</summary>
public sealed class LocatedProblemTests
{
    private const string Entry = """{ "status": 400, "retry": "never", "message": "m" }""";
    private const string Good = "{ \"version\": \"v1\", \"errors\": { \"b\": " + Entry + " } }";
    private const string Bad = "{ \"version\": \"v1\", \"errors\": { \"b\": { \"status\": {|SERR011:200|}, \"retry\": \"never\", \"message\": \"m\" } } }";

    /// <summary>The members of the root beside version and <c>extends</c> of the platform's catalog.</summary>
    [Theory]
    [InlineData(""" "errors": { "{|SERR078:not_found|}": { "status": 404, "retry": "never", "message": "m" } } """)]
    [InlineData(""" "errors": { "{|SERR077:not_fuond|}": { "override": true, "message": "m" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR076:status|}": 410 } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR076:retry|}": "never" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR076:fields|}": {} } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR076:category|}": "c" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR076:wire|}": "c" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "{|SERR006:mesage|}": "c" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": {|SERR008:1|}, "status": 404, "retry": "never", "message": "m" } } """)]
    [InlineData(""" "errors": { "x": { "override": {|SERR039:false|}, "status": 404, "retry": "never", "message": "m" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "message": "{|SERR018:{order}|}" } } """)]
    [InlineData(""" "errors": { "not_found": { "override": true, "values": {} } } """, "\"not_found\"", "\"{|SERR018:not_found|}\"")]
    [InlineData(""" "errors": { "teapot": { "override": true, "from": { "binding": "{|SERR029:x|}" } } } """)]
    [InlineData(""" "errors": { "teapot": { "override": true, "values": { "{|SERR022:parts|}": { "type": "string", "default": "" } } } } """)]
    [InlineData(""" "errors": { "x": { "status": 400, "retry": "never", "message": "m", "fields": { "{|SERR023:scope|}": { "type": "integer" } } } } """)]
    [InlineData(""" "errors": { "x": { "status": 400, "retry": "never", "message": "m", "wire": "{|SERR038:not_found|}" } } """)]
    [InlineData(""" "errors": { "x": { "status": 400, "retry": "never", "message": "m", "wire": {|SERR038:7|} } } """)]
    [InlineData(""" "errors": { "{|SERR059:gone|}": { "status": 400, "retry": "never", "message": "m" } } """)]
    [InlineData(""" "without": ["{|SERR079:teepot|}"] """)]
    [InlineData(""" "without": ["{|SERR079:teapot|}"], "errors": { "teapot": { "override": true, "message": "m" } } """)]
    [InlineData(""" "without": ["{|SERR079:forbidden|}"] """)]
    [InlineData(""" "without": ["teapot", "{|SERR005:teapot|}"] """)]
    [InlineData(""" "without": ["{|SERR010:Teapot|}"] """)]
    [InlineData(""" "types": { "{|SERR075:part|}": { "fields": {} } } """)]
    [InlineData(""" "retired": ["teapot"] """, "\"../platform/platform.errors.json\"", "\"{|SERR059:../platform/platform.errors.json|}\"")]
    [InlineData(""" "envelope": { "body": { "code": "{code}", "scope": "s", "...": "{fields}" } } """, "\"../platform/platform.errors.json\"", "\"{|SERR014:../platform/platform.errors.json|}\"")]
    [InlineData(""" "{|SERR033:envelope|}": { "body": { "message": "{message}", "...": "{fields}" } } """)]
    public void In_the_file_that_extends(string members, string from = "", string to = "") => LinkVerifier.Verify(
        $$"""--- /w/orders/errors.json{{'\n'}}{ "version": "v1", "extends": ["../platform/platform.errors.json"], {{members}} }{{'\n'}}"""
            .Replace(from.Length == 0 ? "\0" : from, to, StringComparison.Ordinal) + LinkVerifier.Platform);

    /// <summary>A root <c>/w/a/errors.json</c> and the files that there are.</summary>
    [Theory]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR072:b.json|}"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR072:../b.json|}"] }""", "/w/a/b.json", Good)]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR072:B.json|}"] }""", "/w/a/b.json", Good)]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR072:b.json|}"] }""", "/p/b.json", Good, "/q/b.json", Good)]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR074:errors.json|}"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR074:b.json|}"] }""", "/w/a/b.json", """{ "version": "v1", "extends": ["errors.json"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR074:b.json|}"] }""", "/w/a/b.json", """{ "version": "v1", "extends": ["c.json"] }""", "/w/a/c.json", """{ "version": "v1", "extends": ["errors.json"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json"] }""", "/w/a/b.json", """{ "version": "v1", "extends": ["{|SERR074:c.json|}"] }""", "/w/a/c.json", """{ "version": "v1", "extends": ["b.json"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json"], "without": ["x"], "errors": { "y": { "override": true, "message": "m" } } }""", "/w/a/b.json", Bad)]
    [InlineData("""{ "version": "v1", "extends": ["b.json"] }""", "/w/a/b.json", "{|SERR008:[|}]")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR073:b.json|}"] }""", "/package/b.json", "{ \"version\": \"v1\", \"errors\": { \"b\": {} } }")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR073:b.json|}"] }""", "/package/b.json", "[]")]
    [InlineData("""{ "version": "v1", "extends": ["{|SERR073:b.json|}"] }""", "/package/b.json", """{ "version": "v1", "extends": ["c.json"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json"] }""", "/w/a/b.json", """{ "version": "v1", "extends": ["{|SERR072:c.json|}"] }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR075:c.json|}"] }""", "/w/a/b.json", Good, "/w/a/c.json", Good)]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR075:c.json|}"] }""", "/w/a/b.json", Good, "/w/a/c.json", """{ "version": "v1", "envelope": "problem", "errors": {} }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR075:c.json|}"] }""", "/w/a/b.json", Good, "/w/a/c.json", """{ "version": "v1", "codes": "dot.case", "errors": {} }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR075:c.json|}"] }""", "/w/a/b.json", Good, "/w/a/c.json", """{ "version": "v1", "requestId": { "header": "R" }, "errors": {} }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR075:c.json|}"] }""", "/w/a/b.json", Good, "/w/a/c.json", """{ "version": "v1", "headers": { "code": "R" }, "errors": {} }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "c.json"], "envelope": "flat" }""", "/w/a/b.json", Good, "/w/a/c.json", """{ "version": "v1", "envelope": "problem", "errors": {} }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR027:c.json|}"] }""", "/w/a/b.json", """{ "version": "v1", "errors": { "b": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": [404] } } } }""", "/w/a/c.json", """{ "version": "v1", "errors": { "c": { "status": 400, "retry": "never", "message": "m", "from": { "statuses": [404] } } } }""")]
    [InlineData("""{ "version": "v1", "extends": ["b.json", "{|SERR005:b.json|}", {|SERR009:""|}, {|SERR008:1|}] }""", "/w/a/b.json", Good)]
    [InlineData("""{ "version": "v1", "extends": "{|SERR008:b.json|}" }""", "/w/a/b.json", Good)]
    [InlineData("""{ "version": "v1", "{|SERR007:without|}": ["a"], "errors": {} }""")]
    [InlineData("""{ "version": "v1", "errors": { "{|SERR077:a|}": { "override": true } } }""")]
    [InlineData("""{|SERR007:{|} "extends": ["b.json"] }""", "/w/a/b.json", Good)]
    public void Between_files(string root, string first = "", string firstText = "", string second = "", string secondText = "") => LinkVerifier.Verify(
        string.Concat(new[] { ("/w/a/errors.json", root), (first, firstText), (second, secondText) }
            .Where(file => file.Item1.Length > 0)
            .Select(file => $"--- {file.Item1}\n{file.Item2}\n")));

    [Fact]
    public void A_message_prints_the_line_to_add() => Assert.Equal(
        "'../b.json' is none of the base catalogs of this project; correct the path, or name the file in the project as "
        + "<StudioErrorsBase Include=\"../b.json\" /> (for the command line: --base FILE)",
        Assert.Single(LinkVerifier.Read([("/w/a.json", """{ "version": "v1", "extends": ["../b.json"] }""")]).Problems("/w/a.json")).Problem.Message);
}
