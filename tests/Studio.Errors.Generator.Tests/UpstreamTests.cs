using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.CodeAnalysis;
using Studio.Errors.AspNetCore;
using Studio.Errors.Tests;

namespace Studio.Errors.Generator.Tests;

/// <summary><c>upstreams</c>: the errors of called services become ours, by code that is generated.</summary>
public class UpstreamTests
{
    private const string Payments = """
        { "version": "v3", "codes": "kebab-case", "types": { "attempt": { "fields": { "at": { "type": "string", "format": "date" }, "count": { "type": "integer" } } } },
          "errors": {
            "card_declined": { "status": 402, "retry": "never", "message": "declined", "fields": {
              "declineCode": { "type": "string" }, "hint": { "type": "string", "required": false }, "amount": { "type": "integer" },
              "attempts": { "type": "list", "of": "attempt", "required": false } } },
            "rate_limited": { "status": 429, "retry": "retryAfter", "message": "wait" },
            "busy": { "status": 503, "retry": "backoff", "message": "busy", "deprecated": "use rate_limited" } } }
        """;

    private const string Shop = """
        { "version": "v1", "types": { "try": { "fields": { "at": { "type": "string" }, "note": { "type": "string", "required": false } } } },
          "errors": {
            "broken": { "status": 500, "retry": "backoff", "message": "m", "from": { "statuses": ["4xx", 401, 403, 404, 405, 429, "5xx"] } },
            "bad_gateway": { "status": 502, "retry": "backoff", "message": "m", "from": { "statuses": [502] } },
            "refused": { "status": 409, "retry": "never", "message": "refused: {word}", "fields": {
              "reason": { "type": "string" }, "tip": { "type": "string", "required": false }, "cents": { "type": "number", "default": 1 },
              "tries": { "type": "list", "of": "try", "required": false } }, "values": { "word": { "type": "string" } } },
            "limited": { "status": 429, "retry": "retryAfter", "message": "m" },
            "unknown_refusal": { "status": 400, "retry": "never", "message": "m" } },
          "upstreams": { "payments": { "catalog": "../payments/errors.json", "map": {
            "card_declined": { "code": "refused", "fields": { "reason": "declineCode", "tip": "hint", "cents": "amount", "tries": "attempts", "word": { "value": "\"no\"" } } },
            "rate_limited": "limited",
            "busy": "bad_gateway",
            "4xx": "unknown_refusal",
            "none": "broken" } } } }
        """;

    private static readonly Project project = new Project()
        .WithCatalog(Shop)
        .WithFile("/payments/errors.json", Payments)
        .With("PaymentsErrors.cs", Anchor("payments/errors.json", "PaymentsErrors"))
        .With("ApiErrors.cs", Project.Anchor.Replace("errors.json", "app/errors.json", StringComparison.Ordinal));

    private static readonly Lazy<Program> program = new(() => Program.Of(Generation.Run(project.With(
        "PaymentsErrors.cs", Anchor("payments/errors.json", "PaymentsErrors")
            .Replace("[", "/** <summary>Theirs.</summary> */ [", StringComparison.Ordinal)
            .Replace("internal", "public", StringComparison.Ordinal)))));

    [Fact]
    public async Task A_map_compiles_and_costs_nothing_on_unrelated_edits()
    {
        var run = await Verify.CleanAsync(project);
        Assert.Contains("FromPayments(global::App.PaymentsErrorException error)", run.Text, StringComparison.Ordinal);
        Assert.Contains("new global::App.ApiErrors.Limited(retryAfter: global::Studio.Errors.AspNetCore.UpstreamDelay.Of(error))", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "PaymentsErrors")]
    [InlineData(false, "PaymentsErrors")]
    [InlineData(true, "Shop.Contracts.PaymentsErrors")]
    public async Task The_class_of_a_library_stands_for_an_upstream(bool asFile, string name)
    {
        var run = await Verify.CleanAsync(Calling(Library(Payments).Reference(asFile), Shop, name));
        Assert.Contains("FromPayments(global::Shop.Contracts.PaymentsErrorException error)", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("enum PaymentsErrorCode", run.Text, StringComparison.Ordinal);
        Caching.ProducesNothingAgain(run.EditFile("/app/errors.json", "\n" + Named(Shop, name)));
    }

    [Theory]
    [InlineData("\"busy\": \"bad_gateway\",", "\"5xx\": \"bad_gateway\",", "SERR091")]
    [InlineData("\"rate_limited\": \"limited\",", "", "SERR090")]
    [InlineData("\"busy\": \"bad_gateway\",", "\"bussy\": \"bad_gateway\", \"5xx\": \"bad_gateway\",", "SERR088", "SERR091")]
    public void What_the_catalog_of_a_library_has_is_decided_about(string before, string after, params string[] ids)
    {
        var run = Generation.Run(Calling(Library(Payments).AsFile(), Shop.Replace(before, after, StringComparison.Ordinal), "PaymentsErrors"));
        Assert.Equal(ids, run.Result.Diagnostics.Select(static problem => problem.Id).Order());
        Assert.All(run.Result.Diagnostics, static problem => Assert.Equal("/app/errors.json", problem.Location.GetLineSpan().Path));
    }

    [Fact]
    public void A_library_without_such_a_class_is_told_with_the_line_to_add()
    {
        var run = Generation.Run(Calling(Library(Payments).AsFile(), Shop, "BankErrors"));
        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("SERR086", problem.Id);
        Assert.Contains("or of a library with it as a public class", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private const string Second = """{ "version": "v2", "extends": ["errors.json"], "envelope": "problem" }""";

    private static Project WithSecond(string catalog) => project.WithFile("/app/v2.errors.json", catalog).With(
        "SecondErrors.cs", Project.Anchor.Replace("errors.json", "v2.errors.json", StringComparison.Ordinal).Replace("ApiErrors", "SecondErrors", StringComparison.Ordinal));

    [Fact]
    public async Task Upstreams_of_a_base_are_those_of_the_catalog_that_extends_it()
    {
        var run = await Verify.CleanAsync(WithSecond(Second));
        Assert.Contains("new global::App.SecondErrors.Limited(retryAfter:", run.Sources["App.SecondErrorMapper.Upstream.payments.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"envelope\": \"problem\"", "\"without\": [\"limited\"]", "SERR089")]
    [InlineData("\"envelope\": \"problem\"", "\"upstreams\": { \"payments\": { \"errors\": \"PaymentsErrors\", \"map\": { \"*\": \"unknown_refusal\" } } }", "SERR091")]
    [InlineData("\"envelope\": \"problem\"", "\"upstreams\": { \"other\": { \"errors\": \"PaymentsErrors\", \"map\": { \"rate_limited\": \"broken\" } } }", "SERR086", "SERR090")]
    public void What_is_wrong_with_inherited_upstreams_is_told_in_the_file_that_extends(string find, string put, params string[] ids)
    {
        var run = Generation.Run(WithSecond(Second.Replace(find, put, StringComparison.Ordinal)));
        Assert.Equal(ids, run.Result.Diagnostics.Select(problem => problem.Id).Distinct().Order());
        Assert.All(run.Result.Diagnostics, problem => Assert.Equal("/app/v2.errors.json", problem.Location.GetLineSpan().Path));
        Verify.Compiles(run);
    }

    [Fact]
    public void A_code_that_nothing_maps_is_told_once_where_the_map_is()
    {
        var run = Generation.Run(WithSecond(Second).WithCatalog(Shop.Replace("\"rate_limited\": \"limited\",", "", StringComparison.Ordinal)));
        Assert.Equal(("SERR090", "/app/errors.json"), Told(Assert.Single(run.Result.Diagnostics)));
    }

    [Fact]
    public void A_base_of_another_project_maps_only_services_that_this_one_calls()
    {
        var here = new Project { Bases = ["/app/errors.json"] }.WithCatalog(Shop).WithFile("/orders/own.json", """{ "version": "v1", "extends": ["../app/errors.json"] }""")
            .With("ApiErrors.cs", Project.Anchor.Replace("errors.json", "own.json", StringComparison.Ordinal));
        Assert.Empty(Generation.Run(here).Result.Diagnostics);
        var calling = here.With("PaymentsErrors.cs", Anchor("payments/errors.json", "PaymentsErrors")).WithFile("/payments/errors.json", Payments);
        var run = Generation.Run(calling);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains("FromPayments(", run.Text, StringComparison.Ordinal);
        var added = Payments.Replace("\"errors\": {", "\"errors\": { \"card_expired\": { \"status\": 502, \"retry\": \"never\", \"message\": \"m\" },", StringComparison.Ordinal);
        Assert.Equal(("SERR090", "/orders/own.json"), Told(Assert.Single(run.EditFile("/payments/errors.json", added).Result.Diagnostics)));
    }

    [Fact]
    public void A_name_that_two_classes_have_is_told_with_the_longer_names()
    {
        static string In(string space) => Anchor("payments/errors.json", "PaymentsErrors").Replace("namespace App", $"namespace App.{space}", StringComparison.Ordinal);
        var two = project.With("PaymentsErrors.cs", In("V1")).With("Second.cs", In("V2"));
        foreach (var shop in (string[])[Shop, Named(Shop, "PaymentsErrors")])
        {
            var problem = Assert.Single(Generation.Run(two.WithCatalog(shop)).Result.Diagnostics);
            Assert.Equal("SERR086", problem.Id);
            Assert.EndsWith(
                "is that of two classes, 'App.V1.PaymentsErrors' and 'App.V2.PaymentsErrors'; name one, as in \"errors\": \"App.V1.PaymentsErrors\"",
                problem.GetMessage(CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
        }

        var run = Generation.Run(two.WithCatalog(Named(Shop, "V2.PaymentsErrors")));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains("FromPayments(global::App.V2.PaymentsErrorException error)", run.Text, StringComparison.Ordinal);
    }

    private static (string Id, string Path) Told(Diagnostic problem) => (problem.Id, problem.Location.GetLineSpan().Path);

    [Fact]
    public void A_retired_code_still_becomes_what_the_map_says()
    {
        var run = Generation.Run(project
            .WithFile("/payments/errors.json", Payments.Replace("\"codes\"", "\"retired\": [\"card_blocked\"], \"codes\"", StringComparison.Ordinal))
            .WithCatalog(Shop.Replace("\"busy\":", "\"card_blocked\": \"unknown_refusal\", \"busy\":", StringComparison.Ordinal)));
        Assert.Contains("{ RawCode: \"card-blocked\" } => new global::App.ApiErrors.UnknownRefusal()", run.Text, StringComparison.Ordinal);
        Assert.All(run.Result.Diagnostics, static problem => Assert.Equal("SERR096", problem.Id));
        Verify.Compiles(run);
    }

    [Fact]
    public void A_page_of_a_proxy_is_no_code_of_a_class()
    {
        var run = Generation.Run(project.WithCatalog(Shop.Replace("\"none\": \"broken\"", "\"5xx\": \"bad_gateway\"", StringComparison.Ordinal)));
        Assert.Contains("{ RawCode: null } => FromStatus(502),", run.Text, StringComparison.Ordinal);
        Verify.Compiles(run);
    }

    [Theory]
    [InlineData("exception")]
    [InlineData("status")]
    [InlineData("problem")]
    [InlineData("binding")]
    [InlineData("missing_scope")]
    public void An_upstream_may_be_named_like_another_source_of_errors(string name)
    {
        var run = Generation.Run(project.WithCatalog(Shop.Replace("\"payments\": {", $"\"{name}\": {{", StringComparison.Ordinal)));
        Assert.Empty(run.Result.Diagnostics);
        Assert.Contains($"(ApiErrorMapper.From", run.Text, StringComparison.Ordinal);
        Verify.Compiles(run);
    }

    private static Project Library(string catalog) =>
        ContractProject.Of(catalog, ContractProject.Anchor.Replace("ShopErrors", "PaymentsErrors", StringComparison.Ordinal));

    private static Project Calling(MetadataReference library, string shop, string name) => (new Project { Referenced = [library] })
        .WithCatalog(Named(shop, name))
        .With("ApiErrors.cs", Project.Anchor.Replace("errors.json", "app/errors.json", StringComparison.Ordinal));

    private static string Named(string shop, string name) =>
        shop.Replace("\"catalog\": \"../payments/errors.json\"", $"\"errors\": \"{name}\"", StringComparison.Ordinal);

    [Fact]
    public void Moving_and_reordering_either_file_produces_nothing_again()
    {
        var run = Generation.Run(project);
        Caching.ProducesNothingAgain(run.EditFile("/payments/errors.json", "\n" + Payments));
        Caching.ProducesNothingAgain(run.EditFile("/app/errors.json", "\n" + Shop.Replace("\"rate_limited\": \"limited\",", "", StringComparison.Ordinal)
            .Replace("\"4xx\":", "\"rate_limited\": \"limited\", \"4xx\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_server_knows_where_its_errors_come_from()
    {
        var catalog = program.Value.Catalog("App.ApiErrors");
        Assert.Equal(["payments: card_declined"], catalog.Find("refused")!.Upstreams);
        Assert.Equal(["payments: any other 4xx"], catalog.Find("unknown_refusal")!.Upstreams);
        Assert.Equal(["payments: a response that is none of its errors"], catalog.Find("broken")!.Upstreams);
        Assert.All(program.Value.Catalog("App.PaymentsErrors").Errors, error => Assert.Empty(error.Upstreams));
    }

    [Fact]
    public void A_client_of_the_same_file_has_nothing_of_it_and_needs_no_class()
    {
        var run = Generation.Run(new Project { IsServer = false }.WithCatalog(Shop));
        Assert.Empty(run.Result.Diagnostics);
        Assert.DoesNotContain("payments", run.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(402, """{"error":{"code":"card-declined","message":"secret","declineCode":"stolen","amount":3,"attempts":[{"at":"2026-01-02","count":1}]}}""", 409,
        """{"code":"refused","message":"refused: \"no\"","reason":"stolen","cents":3,"tries":[{"at":"2026-01-02"}]}""")]
    [InlineData(402, """{"error":{"code":"card-declined","message":"secret","declineCode":"stolen","hint":"h"}}""", 409, """{"code":"refused","message":"refused: \"no\"","reason":"stolen","tip":"h","cents":1}""")]
    [InlineData(402, """{"error":{"code":"card-declined","message":"secret"}}""", 502, """{"code":"bad_gateway","message":"m"}""")]
    [InlineData(429, """{"error":{"code":"rate-limited","message":"secret"}}""", 429, """{"code":"limited","message":"m"}""")]
    [InlineData(503, """{"error":{"code":"busy","message":"secret"}}""", 502, """{"code":"bad_gateway","message":"m"}""")]
    [InlineData(418, """{"error":{"code":"card-expired","message":"secret"}}""", 400, """{"code":"unknown_refusal","message":"m"}""")]
    [InlineData(503, """{"error":{"code":"other","message":"secret"}}""", 502, """{"code":"bad_gateway","message":"m"}""")]
    [InlineData(404, "<html>secret</html>", 500, """{"code":"broken","message":"m"}""")]
    [InlineData(200, """{"half":"sec""", 500, """{"code":"broken","message":"m"}""")]
    public async Task What_a_service_answers_becomes_ours(int theirs, string body, int ours, string error)
    {
        var result = Map(theirs, body);
        Assert.Equal(ours, result.StatusCode);
        Assert.Equal(error, await AnswerOf(result));
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData("86400", 300)]
    [InlineData(null, null)]
    public void A_delay_is_carried_over(string? header, int? seconds)
    {
        var result = Assert.IsAssignableFrom<ErrorResultWithDelay>(Map(429, """{"error":{"code":"rate-limited","message":"m"}}""", header));
        Assert.Equal(seconds, result.RetryAfterSeconds);
    }

    [Fact]
    public void What_has_passed_of_a_delay_is_not_waited_again()
    {
        var error = Error(429, """{"error":{"code":"rate-limited","message":"m"}}""", "20");
        Assert.InRange(UpstreamDelay.Of(error)!.Value, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
    }

    [Fact]
    public void Whatever_stands_in_either_file_what_is_generated_compiles()
    {
        var undamaged = Generation.Run(project);
        foreach (var seed in CatalogMutations.Part(otherwise: 24))
        {
            var (path, text) = seed % 2 == 0
                ? ("/app/errors.json", CatalogMutations.Mutate(Shop, seed))
                : ("/payments/errors.json", CatalogMutations.Mutate(Payments, seed));
            var run = undamaged.EditFile(path, text);
            Assert.True(run.Result.Exception is null, $"seed {seed}: {run.Result.Exception}");
            Assert.All(run.Result.Diagnostics, problem => Assert.True(problem.Location.GetLineSpan().IsValid, $"seed {seed}: {problem}"));
            var errors = run.Output.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).ToArray();
            Assert.True(errors.Length == 0, $"seed {seed}: {string.Join('\n', errors.Select(problem => problem.ToString()))}");
        }
    }

    [Theory]
    [InlineData("../payments/errors.json", "add [ErrorCatalog(\"payments/errors.json\", Client = true)] internal static partial class PaymentsErrors;")]
    [InlineData("../../b/./bank.json", "add [ErrorCatalog(\"b/bank.json\", Client = true)] internal static partial class PaymentsErrors;")]
    public void A_missing_class_is_an_error_that_prints_the_line(string path, string cure)
    {
        var run = Generation.Run(new Project().WithCatalog(Shop.Replace("../payments/errors.json", path, StringComparison.Ordinal)));
        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal("SERR086", problem.Id);
        Assert.Contains(cure, problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(path, Shop.Replace("../payments/errors.json", path, StringComparison.Ordinal).Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length));
        Verify.Compiles(run);
    }

    [Theory]
    [InlineData("\"rate_limited\": \"limited\",", "", "SERR090")]
    [InlineData("\"rate_limited\": \"limited\",", "\"*\": \"broken\",", "SERR091")]
    [InlineData("\"rate_limited\"", "\"rate_limitd\"", "SERR088", "SERR090")]
    [InlineData("\"limited\",", "\"limted\",", "SERR089")]
    [InlineData("\"reason\": \"declineCode\"", "\"reason\": \"amount\"", "SERR092")]
    [InlineData("\"reason\": \"declineCode\",", "", "SERR093")]
    [InlineData("\"limited\",", "\"broken\",")]
    [InlineData("\"busy\": \"bad_gateway\"", "\"busy\": \"limited\"", "SERR095")]
    [InlineData("\"4xx\": \"unknown_refusal\"", "\"4xx\": \"broken\"", "SERR094")]
    [InlineData("\"catalog\": \"../payments/errors.json\"", "\"errors\": \"PaymentsErrors\"")]
    [InlineData("\"catalog\": \"../payments/errors.json\"", "\"errors\": \"App.PaymentsErrors\"")]
    [InlineData("\"catalog\": \"../payments/errors.json\"", "\"errors\": \"BankErrors\"", "SERR086")]
    [InlineData("\"upstreams\": {", "\"upstreams\": { \"other\": { \"catalog\": \"../payments/errors.json\", \"map\": { \"*\": \"unknown_refusal\" } },", "SERR086", "SERR091")]
    public void Problems_stand_in_our_file_and_the_rest_is_generated(string find, string put, params string[] rules)
    {
        Assert.Contains(find, Shop, StringComparison.Ordinal);
        var run = Generation.Run(project.WithCatalog(Shop.Replace(find, put, StringComparison.Ordinal)));
        Assert.Equal(rules.Order(), run.Result.Diagnostics.Select(problem => problem.Id).Order());
        Assert.All(run.Result.Diagnostics, problem => Assert.Equal("/app/errors.json", problem.Location.GetLineSpan().Path));
        Verify.Compiles(run);
    }

    [Theory]
    [InlineData("{ \"a\": 1 }")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_file_that_is_no_catalog_is_told_at_both_places(string text)
    {
        var run = Generation.Run(project.WithFile("/payments/errors.json", text));
        Assert.Equal("SERR087", Assert.Single(run.Result.Diagnostics, problem => problem.Location.GetLineSpan().Path == "/app/errors.json").Id);
        Assert.Contains(run.Result.Diagnostics, problem => problem.Location.GetLineSpan().Path == "/payments/errors.json");
        Verify.Compiles(run);
    }

    [Fact]
    public void A_code_that_the_service_adds_is_an_error_at_the_map()
    {
        var run = Generation.Run(project).EditFile("/payments/errors.json", Payments.Replace(
            "\"errors\": {", "\"errors\": { \"card_expired\": { \"status\": 402, \"retry\": \"never\", \"message\": \"m\" },", StringComparison.Ordinal));
        var problem = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(("SERR090", "map"), (problem.Id, Shop.Substring(problem.Location.SourceSpan.Start, problem.Location.SourceSpan.Length)));
        Assert.Equal(
            "No key names 'card_expired' of the upstream 'payments'; add it to 'map', or \"5xx\" beside \"4xx\", for everything that is not named",
            problem.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Anchor(string path, string name) =>
        $"namespace App; [Studio.Errors.ErrorCatalog(\"{path}\", Client = true)] internal static partial class {name};";

    private static ErrorResult Map(int status, string body, string? retryAfter = null) =>
        (ErrorResult)program.Value.Call("App.ApiErrorMapper", "FromPayments", Error(status, body, retryAfter))!;

    private static ErrorResponseException Error(int status, string body, string? retryAfter)
    {
        using var response = new HttpResponseMessage();
        if (retryAfter is not null)
        {
            response.Headers.Add("Retry-After", retryAfter);
        }

        var read = ErrorResponse.Parse(program.Value.Catalog("App.PaymentsErrors"), status, Encoding.UTF8.GetBytes(body), response.Headers);
        return (ErrorResponseException)program.Value.Create("App.PaymentsErrorException", read);
    }

    private static async Task<string> AnswerOf(ErrorResult result)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await result.ExecuteAsync(context);
        var text = Encoding.UTF8.GetString(body.ToArray());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var id = context.Response.Headers["X-Request-Id"].ToString();
        return text.Replace($",\"requestId\":\"{id}\"", "", StringComparison.Ordinal)["{\"error\":".Length..^1];
    }
}
