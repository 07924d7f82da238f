using Verifier = Studio.Errors.Analyzers.Tests.VerifyFix<Studio.Errors.Analyzers.OutsideCatalogAnalyzer, Studio.Errors.CodeFixes.OutsideCatalogFix>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class OutsideCatalogFixTests
{
    [Theory]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.NotFound());",
        "app.MapGet(\"/\", IResult () => new ApiErrors.NotFound());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.StatusCode(500));",
        "app.MapGet(\"/\", IResult () => new ApiErrors.Internal());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", (int id) => id > 0 ? Results.Ok(id) : Results.NotFound());",
        "app.MapGet(\"/\", (int id) => id > 0 ? Results.Ok(id) : new ApiErrors.NotFound());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.Problem(statusCode: StatusCodes.Status504GatewayTimeout));",
        "app.MapGet(\"/\", IResult () => new ApiErrors.Unavailable());",
        null)]
    [InlineData(
        "app.MapGet(\"/\", IResult () => Results.StatusCode(fact ? 503 : 504));",
        "app.MapGet(\"/\", IResult () => new ApiErrors.Unavailable());",
        null)]
    public Task Gives(string before, string after, string? title) => Verifier.Gives(Code.App(before), Code.App(after), title);

    [Theory]
    [InlineData("Results.StatusCode(503)", "Unavailable")]
    [InlineData("Results.Forbid()", "NotFound")]
    [InlineData("Results.StatusCode(403)", "NotFound")]
    [InlineData("Results.Unauthorized()", "InvalidKey")]
    [InlineData("Results.Conflict()", "InvalidRequest")]
    [InlineData("Results.StatusCode(507)", "Internal")]
    public Task Answers_what_the_pipeline_would(string answer, string error) => Verifier.Gives(
        Code.App($"app.MapGet(\"/\", IResult () => {answer});"),
        Code.App($"app.MapGet(\"/\", IResult () => new ApiErrors.{error}());"),
        $"Answer ApiErrors.{error}");

    [Theory]
    [InlineData("Results.BadRequest(\"no\")", "InvalidRequest(\"no\")")]
    [InlineData("Results.BadRequest(text)", "InvalidRequest(text)")]
    [InlineData("Results.Conflict($\"{text} is taken\")", "InvalidRequest($\"{text} is taken\")")]
    [InlineData("Results.Problem(text, statusCode: 409)", "InvalidRequest(text)")]
    [InlineData("Results.Problem(statusCode: 422, title: text)", "InvalidRequest(text)")]
    [InlineData("Results.Text(text, \"text/plain\", null, 410)", "InvalidRequest(text)")]
    [InlineData("Results.Json(text, statusCode: 400)", "InvalidRequest(text)")]
    [InlineData("TypedResults.UnprocessableEntity(text)", "InvalidRequest(text)")]
    public Task Keeps_the_text(string answer, string error) => Verifier.Gives(
        Code.App($"var text = \"x\" + args.Length; app.MapGet(\"/\", IResult () => {answer});"),
        Code.App($"var text = \"x\" + args.Length; app.MapGet(\"/\", IResult () => new ApiErrors.{error});"),
        "Answer ApiErrors.InvalidRequest");

    [Theory]
    [InlineData("Results.Conflict()", "Conflict()", "\"conflict\": {\n      \"status\": 409,\n      \"retry\": \"never\",\n      \"message\": \"conflict\",")]
    [InlineData("Results.Conflict(\"it is {taken}\")", "Conflict()", "\"status\": 409,\n      \"retry\": \"never\",\n      \"message\": \"it is {{taken}}\",")]
    [InlineData("Results.Problem(text, statusCode: 410)", "Gone(text)", "\"gone\": {\n      \"status\": 410,\n      \"retry\": \"never\",\n      \"message\": \"{detail}\",\n      \"values\": { \"detail\": { \"type\": \"string\" } },")]
    [InlineData("Results.StatusCode(425)", "TooEarly()", "\"too_early\": {\n      \"status\": 425,\n      \"retry\": \"backoff\",")]
    public async Task Adds_the_entry_that_the_catalog_lacks(string answer, string error, string entry)
    {
        var (source, catalog) = await Verifier.BothAfterFixAll(
            Code.App($"var text = \"x\" + args.Length; app.MapGet(\"/a\", IResult () => {answer}); app.MapGet(\"/b\", IResult () => {answer}); app.MapGet(\"/c\", IResult () => Results.NotFound());"), "Entry");
        Assert.Equal(
            Code.App($"var text = \"x\" + args.Length; app.MapGet(\"/a\", IResult () => new ApiErrors.{error}); app.MapGet(\"/b\", IResult () => new ApiErrors.{error}); app.MapGet(\"/c\", IResult () => new ApiErrors.NotFound());"), source);
        Assert.Contains(entry, catalog, StringComparison.Ordinal);
        Assert.Equal(catalog.IndexOf(entry, StringComparison.Ordinal), catalog.LastIndexOf(entry, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Results.NotFound(\"no such studio\")")]
    [InlineData("Results.BadRequest(new { text })")]
    [InlineData("Results.ValidationProblem(new Dictionary<string, string[]>())")]
    [InlineData("Results.Problem(text, title: \"x\", statusCode: 400)")]
    [InlineData("Results.Problem(text, \"instance\", 400)")]
    [InlineData("Results.Problem(text)")]
    [InlineData("Results.Json(new { text }, statusCode: 404)")]
    [InlineData("Results.StatusCode(fact ? 404 : 503)")]
    [InlineData("Results.StatusCode(fact ? 200 : 503)")]
    [InlineData("Results.Problem(statusCode: args.Length)")]
    [InlineData("Results.StatusCode(415)")]
    [InlineData("Results.BadRequest(new Exception().Message)")]
    [InlineData("Results.BadRequest(Environment.GetEnvironmentVariable(\"x\"))")]
    [InlineData("Results.BadRequest(/* kept */ text)")]
    public async Task Offers_nothing_that_loses_or_tells_something(string answer) => Assert.False(await Verifier.Mends(
        new TestProject(Code.App($"var text = \"x\" + args.Length; app.MapGet(\"/\", IResult () => {answer});"))));

    [Fact]
    public Task Puts_a_text_into_a_field_that_is_made_for_one() => Verifier.Gives(
        Code.App("app.MapGet(\"/\", IResult () => Results.Conflict(\"taken\"));"),
        Code.App("app.MapGet(\"/\", IResult () => new ApiErrors.Clash(reason: \"taken\"));"),
        title: null,
        static project => project with { Catalog = project.Catalog.Replace("\"invalid_key\": {", Clash("reason"), StringComparison.Ordinal) });

    [Fact]
    public Task Puts_no_text_into_another_field() => Verifier.Gives(
        Code.App("app.MapGet(\"/\", IResult () => Results.Conflict(\"taken\"));"),
        Code.App("app.MapGet(\"/\", IResult () => Results.Conflict(\"taken\"));"),
        title: null,
        static project => project with { Catalog = project.Catalog.Replace("\"invalid_key\": {", Clash("owner"), StringComparison.Ordinal) });

    private static string Clash(string field) => $$"""
        "clash": { "status": 409, "retry": "never", "message": "it is taken", "from": { "statuses": [409] },
          "fields": { "attempts": { "type": "integer", "required": false }, "{{field}}": { "type": "string", "required": false } } },
        "invalid_key": {
        """;

    [Theory]
    [InlineData(
        "Results<Ok<int>, NotFound> (int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound()",
        "Results<Ok<int>, ApiErrors.NotFound> (int id) => id > 0 ? TypedResults.Ok(id) : new ApiErrors.NotFound()")]
    [InlineData(
        "async Task<Results<Ok<int>, NotFound>> (int id) => { await Task.Yield(); if (id < 0) { return TypedResults.NotFound(); } return id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound(); }",
        "async Task<Results<Ok<int>, ApiErrors.NotFound>> (int id) => { await Task.Yield(); if (id < 0) { return new ApiErrors.NotFound(); } return id > 0 ? TypedResults.Ok(id) : new ApiErrors.NotFound(); }")]
    [InlineData(
        "Results<Ok<int>, BadRequest<string>> (int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.BadRequest(\"id\")",
        "Results<Ok<int>, ApiErrors.InvalidRequest> (int id) => id > 0 ? TypedResults.Ok(id) : new ApiErrors.InvalidRequest(\"id\")")]
    [InlineData(
        "Results<NotFound, Ok<int>, ForbidHttpResult> (int id) => id > 0 ? TypedResults.Ok(id) : id < 0 ? TypedResults.Forbid() : TypedResults.NotFound()",
        "Results<ApiErrors.NotFound, Ok<int>> (int id) => id > 0 ? TypedResults.Ok(id) : id < 0 ? new ApiErrors.NotFound() : new ApiErrors.NotFound()")]
    [InlineData(
        "Results<Ok<int>, StatusCodeHttpResult> (int id) => id switch { > 0 => TypedResults.Ok(id), < 0 => TypedResults.StatusCode(503), _ => TypedResults.StatusCode(404) }",
        "Results<Ok<int>, ApiErrors.Unavailable, ApiErrors.NotFound> (int id) => id switch { > 0 => TypedResults.Ok(id), < 0 => new ApiErrors.Unavailable(), _ => new ApiErrors.NotFound() }")]
    [InlineData(
        "Results<Ok<int>, StatusCodeHttpResult> (int id) => id switch { > 0 => TypedResults.Ok(id), < 0 => TypedResults.StatusCode(204), _ => TypedResults.StatusCode(404) }",
        "Results<Ok<int>, StatusCodeHttpResult, ApiErrors.NotFound> (int id) => id switch { > 0 => TypedResults.Ok(id), < 0 => TypedResults.StatusCode(204), _ => new ApiErrors.NotFound() }")]
    [InlineData(
        "Results<Ok<int>, NotFound, ApiErrors.NotFound> (int id) => id > 0 ? TypedResults.Ok(id) : id < 0 ? TypedResults.NotFound() : new ApiErrors.NotFound()",
        "Results<Ok<int>, ApiErrors.NotFound> (int id) => id > 0 ? TypedResults.Ok(id) : id < 0 ? new ApiErrors.NotFound() : new ApiErrors.NotFound()")]
    [InlineData(
        "Results<Ok<int>, NotFound> (int id) => { Results<Ok<int>, NotFound> answer = TypedResults.Ok(id); if (id < 0) { answer = TypedResults.NotFound(); } return answer; }",
        "Results<Ok<int>, ApiErrors.NotFound> (int id) => { Results<Ok<int>, ApiErrors.NotFound> answer = TypedResults.Ok(id); if (id < 0) { answer = new ApiErrors.NotFound(); } return answer; }")]
    public Task Replaces_the_type_in_a_union(string before, string after) => Verifier.Gives(Code.App($"app.MapGet(\"/\", {before});"), Code.App($"app.MapGet(\"/\", {after});"));

    [Fact]
    public Task Replaces_the_type_in_the_union_of_a_method() => Verifier.Gives(
        Code.App("app.MapGet(\"/\", Handlers.Find);", "static class Handlers { public static Results<Ok<int>, NotFound> Find(int id) { if (id > 0) { return TypedResults.Ok(id); } return TypedResults.NotFound(); } }"),
        Code.App("app.MapGet(\"/\", Handlers.Find);", "static class Handlers { public static Results<Ok<int>, ApiErrors.NotFound> Find(int id) { if (id > 0) { return TypedResults.Ok(id); } return new ApiErrors.NotFound(); } }"));

    [Theory]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, NotFound> (int id) => Find(id)); static Results<Ok<int>, NotFound> Find(int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound();")]
    [InlineData("Func<int, Results<Ok<int>, NotFound>> find = id => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound(); app.MapGet(\"/\", find);")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, NotFound<string>> (int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound(\"gone\"));")]
    [InlineData("app.MapGet(\"/\", Results<Ok<int>, Created, Accepted, NoContent, ContentHttpResult, StatusCodeHttpResult> (int id) => id switch { > 0 => TypedResults.Ok(id), 0 => TypedResults.StatusCode(204), _ => TypedResults.StatusCode(404) });")]
    [InlineData("public interface IFinder { Results<Ok<int>, NotFound> Find(int id); } public sealed class Finder : IFinder { public Results<Ok<int>, NotFound> Find(int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound(); }")]
    [InlineData("app.MapGet(\"/\", Find); Task<IResult> Find() => Task.FromResult(Results.NotFound());")]
    public async Task Offers_nothing_that_would_not_compile(string source) => Assert.False(await Verifier.Mends(
        new TestProject(source.StartsWith("public", StringComparison.Ordinal) ? source : Code.App(source))));

    [Theory]
    [InlineData("IActionResult", "NotFound()")]
    [InlineData("ActionResult<int>", "NotFound()")]
    [InlineData("IActionResult", "new Microsoft.AspNetCore.Mvc.NotFoundResult()")]
    [InlineData("ActionResult<int>", "new Microsoft.AspNetCore.Mvc.StatusCodeResult(404)")]
    public Task Gives_an_action_the_error_as_its_result(string type, string answer)
    {
        var before = "public sealed class StudiosController : Microsoft.AspNetCore.Mvc.ControllerBase "
            + $"{{ [Microsoft.AspNetCore.Mvc.HttpGet] public Microsoft.AspNetCore.Mvc.{type} Get() => {answer}; }}";
        return Verifier.Gives(before, before.Replace(answer, "new ApiErrors.NotFound()", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offers_nothing_whose_callers_in_another_file_would_not_compile() => Assert.False(await Verifier.Mends(
        new TestProject("public static class Finder { public static Results<Ok<int>, NotFound> Find(int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound(); }")
        {
            OtherSource = "public static class Caller { public static Results<Ok<int>, NotFound> Call() => Finder.Find(1); }",
        }));

    [Theory]
    [InlineData("() => TypedResults.NotFound()")]
    [InlineData("() => Task.FromResult(Results.NotFound())")]
    public async Task Offers_nothing_that_the_request_delegate_generator_would_serve_as_a_body(string handler) => Assert.False(await Verifier.Mends(
        new TestProject(Code.App($"app.MapGet(\"/\", {handler});"))
        {
            Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" },
        }));

    [Fact]
    public async Task Fixes_all_at_once_in_a_union() => Assert.Equal(
        Code.App("app.MapGet(\"/\", Results<Ok<int>, ApiErrors.NotFound, ApiErrors.InvalidRequest> (int id) => id switch { 0 => new ApiErrors.NotFound(), 1 => new ApiErrors.InvalidRequest(\"one\"), 2 => new ApiErrors.NotFound(), _ => TypedResults.Ok(id) });"),
        await Verifier.AfterFixAll(
            Code.App("app.MapGet(\"/\", Results<Ok<int>, NotFound, BadRequest<string>> (int id) => id switch { 0 => TypedResults.NotFound(), 1 => TypedResults.BadRequest(\"one\"), 2 => TypedResults.NotFound(), _ => TypedResults.Ok(id) });"),
            "Answer"));

    [Fact]
    public async Task Takes_the_catalog_that_the_application_adds() => Assert.Equal(
        Code.App("app.MapGet(\"/\", IResult () => new ApiErrors.NotFound());"),
        await Verifier.AfterFixAll(Code.App("app.MapGet(\"/\", IResult () => Results.NotFound());"), "Answer"));
}
