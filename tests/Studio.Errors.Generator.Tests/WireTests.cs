using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Generator.Tests;

/// <summary>Keys in code, the wire on the wire.</summary>
public class WireTests
{
    private static readonly Project project = Of("\"envelope\": \"problem\", \"codes\": \"SCREAMING_SNAKE_CASE\"", ", \"wire\": \"B-1\"");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task What_is_generated_compiles_without_a_warning(bool isServer) => Verify.CleanAsync(project with { IsServer = isServer });

    [Fact]
    public void Constants_are_as_on_the_wire_and_attributes_say_both()
    {
        var program = Program.Of(Generation.Run(project));
        var constants = program.Type("App.ApiErrorCodes").GetFields().Select(field => $"{field.Name} {field.GetRawConstantValue()}");
        Assert.Equal(["NotFound NOT_FOUND", "Wrong B-1"], constants);
        var member = program.Type("App.ApiErrorCode").GetField("NotFound")!;
        var attribute = member.GetCustomAttribute<ErrorCodeAttribute>()!;
        Assert.Equal(("not_found", "NOT_FOUND"), (attribute.Code, attribute.Wire));
        var plain = Program.Of(Generation.Run(Of("\"scopes\": []", ""))).Type("App.ApiErrorCode").GetField("NotFound")!;
        Assert.Equal(plain.GetRawConstantValue(), member.GetRawConstantValue());
    }

    /// <summary>From the file to the wire and back: the picture, the spelling and the key of one and the same code.</summary>
    [Fact]
    public async Task What_is_generated_answers_and_reads_the_wire()
    {
        var program = Program.Of(Generation.Run(project));
        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = body;
        await ((ErrorResult)program.Create("App.ApiErrors+NotFound")).ExecuteAsync(context);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        var id = context.Response.Headers["X-Request-Id"].ToString();
        Assert.Equal(
            $$"""{"title":"Not Found","status":404,"detail":"n","code":"NOT_FOUND","requestId":"{{id}}"}""",
            Encoding.UTF8.GetString(body.ToArray()));

        var member = Enum.Parse(program.Type("App.ApiErrorCode"), "NotFound");
        Assert.Equal(member, program.Call("App.ApiErrorMapper", "ParseCode", "NOT_FOUND"));
        Assert.Equal("NOT_FOUND", program.Call("App.ApiErrorMapper", "ToCode", member));
        Assert.Equal(0, (int)program.Call("App.ApiErrorMapper", "ParseCode", "not_found")!);
    }

    [Fact]
    public void What_is_spelt_alike_is_not_said_twice() =>
        Assert.DoesNotContain("Wire =", Text(Of("\"envelope\": \"flat\"", ""), "App.ApiErrorCode.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_of_members_are_not_those_of_the_wire()
    {
        const string Remark = "not those on the wire";
        var numeric = Of("\"scopes\": []", ", \"wire\": 1").WithCatalog(Catalog("\"scopes\": []", ", \"wire\": 1").Replace("\"message\": \"n\"", "\"message\": \"n\", \"wire\": 2", StringComparison.Ordinal));
        Assert.Contains(Remark, Text(numeric, "App.ApiErrorCode.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(Remark, Text(project, "App.ApiErrorCode.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>Where a header alone carries the code, there is nothing to read in a body.</summary>
    [Theory]
    [InlineData("\"envelope\": \"problem\"", true)]
    [InlineData("\"envelope\": { \"body\": { \"t\": \"x{code}\" } }", true)]
    [InlineData("\"envelope\": { \"body\": { \"m\": \"{message}\" } }, \"headers\": { \"code\": \"X-Code\" }", false)]
    public async Task A_code_is_read_out_of_a_body_that_has_one(string root, bool isThere)
    {
        var run = await Verify.CleanAsync(Of(root, ""));
        Assert.Equal(isThere, Program.Of(run).Type("App.ApiErrorMapper").GetMethod("ReadCode") is not null);
    }

    private static string Text(Project project, string file) =>
        Generation.Run(project).Result.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();

    private static Project Of(string root, string wrong) => new Project().WithCatalog(Catalog(root, wrong));

    private static string Catalog(string root, string wrong) => $$"""
        { "version": "v1", {{root}}, "errors": {
          "wrong": { "status": 400, "retry": "never", "message": "w", "from": { "statuses": ["4xx", "5xx"] }{{wrong}} },
          "not_found": { "status": 404, "retry": "never", "message": "n" } } }
        """;
}
