using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>A file can hold a value of ours without naming its type. Each case has one file that does, and one under test that doesn't.</summary>
public sealed class AcrossFilesTests
{
    [Theory]
    [InlineData("static class Made { public static ApiErrorException Last() => null!; }", "var last = Made.Last(); _ = {|SERR301:last.Message == \"x\"|};")]
    [InlineData("static class Made { public static ApiErrorException? Latest { get; } }", "_ = {|SERR301:Made.Latest?.Message == \"x\"|};")]
    [InlineData("static class Made { public static List<ApiErrorException> Kept = []; }", "_ = {|SERR301:Made.Kept[0].Message == \"x\"|};")]
    [InlineData("static class Made { public static void OnFailure(Func<ErrorResult, bool> test) { } }", "Made.OnFailure(one => {|SERR301:one.Message == \"x\"|});")]
    [InlineData("class Kept<T> where T : ErrorResult { public T One => null!; } static class Made { public static Kept<ErrorResult> Deeper() => null!; }", "_ = {|SERR301:Made.Deeper().One.Message == \"x\"|};")]
    [InlineData("global using Refusal = Studio.Errors.AspNetCore.ErrorResult;", "void Run(Refusal one) => Console.WriteLine({|SERR301:one.Message == \"x\"|});")]
    [InlineData("record Outcome(ErrorResult Error, int Count); static class Made { public static Outcome Last() => null!; }", "var (error, _) = Made.Last(); _ = {|SERR301:error.Message == \"x\"|};")]
    [InlineData("class Outcomes { public ErrorResult this[int index] => null!; } static class Made { public static Outcomes All => null!; }", "_ = {|SERR301:Made.All[0].Message == \"x\"|};")]
    [InlineData("class Outcomes : List<ErrorResult> { } static class Made { public static Outcomes All => null!; }", "foreach (var one in Made.All) { _ = {|SERR301:one.Message == \"x\"|}; }")]
    [InlineData("delegate bool Sees(ErrorResult error); static class Made { public static event Sees? Seen; }", "Sees sees = one => {|SERR301:one.Message == \"x\"|};")]
    [InlineData("record Trouble(string Code, string Message, string RequestId); static class Made { public static Trouble Last() => null!; }", "_ = {|SERR301:Made.Last().Message == \"x\"|};")]
    [InlineData("static class Made { public static T Typed<T>(T like) where T : ErrorResult => like; public static ApiErrors.NotFound Gone => null!; }", "_ = {|SERR301:Made.Typed(Made.Gone).Message == \"x\"|};")]
    [InlineData("static class Made { public static bool IsText(string text) => text == \"x\"; public static ErrorResult Last => null!; }", "_ = Made.IsText({|SERR301:Made.Last.Message|});")]
    public Task A_message_is_followed(string other, string statements) => Verify<BranchOnMessageAnalyzer>.Reports(statements, project => project with { OtherSource = other });

    [Theory]
    [InlineData("public bool IsGone => text == \"gone\";", "_ = {|SERR301:Made.Last.Message.IsGone|};")]
    [InlineData("public bool Is(string other) => text.Contains(other);", "_ = {|SERR301:Made.Last.Message.Is(\"gone\")|};")]
    [InlineData("public bool Deep => text.Deeper; public bool Deeper => text.Deep || text == \"gone\";", "_ = {|SERR301:Made.Last.Message.Deep|};")]
    [InlineData("public string Short => text.Length > 9 ? text[..9] : text;", "Console.WriteLine(Made.Last.Message.Short); _ = {|SERR301:Made.Last.Message.Short == \"gone\"|};")]
    [InlineData("public int Size => text.Length;", "_ = Made.Last.Message.Size > 100;")]
    public Task A_message_is_followed_into_extension_members(string members, string statements) => Verify<BranchOnMessageAnalyzer>.Reports(
        statements,
        project => project with { OtherSource = $"static class Made {{ public static ErrorResult Last => null!; }} static class Texts {{ extension(string text) {{ {members} }} }}" });

    [Theory]
    [InlineData("static class Made { public static ErrorResult Last => null!; public static Exception Other => null!; }", "_ = Made.Other.Message == \"x\";")]
    [InlineData("class Mail { public string Message { get; set; } = \"\"; }", "_ = new Mail().Message == \"x\";")]
    public Task Another_text_is_not(string other, string statements) => Verify<BranchOnMessageAnalyzer>.Reports(statements, project => project with { OtherSource = other });

    [Theory]
    [InlineData("static class Groups { public static RouteGroupBuilder Guarded(this WebApplication app) => app.MapGroup(\"/a\").RequireScope(\"a\"); }", "app.Guarded().{|SERR201:MapGet|}(\"/\", () => 1);")]
    [InlineData("static class Conventions { public static RouteHandlerBuilder Guard(this RouteHandlerBuilder one) => one.RequireScope(\"a\"); }", "app.{|SERR201:MapGet|}(\"/\", () => 1).Guard();")]
    [InlineData("sealed class GuardedAttribute() : RequireScopeAttribute(\"a\");", "app.MapGet(\"/\", [{|SERR201:Guarded|}] () => 1);")]
    [InlineData("static class Answers { public static IResult First() => Second(); static IResult Second() => Third.Give(); } static class Third { public static IResult Give() => new ApiErrors.InsufficientScope(\"a\"); } static class Groups { public static RouteGroupBuilder Guarded(this WebApplication app) => app.MapGroup(\"/a\").RequireScope(\"a\"); }", "app.Guarded().MapGet(\"/\", () => Answers.First());")]
    public Task A_scope_is_seen(string other, string statements) => Verify<ScopeWithoutErrorAnalyzer>.Reports(Code.App(statements), project => project with { OtherSource = other });

    [Fact]
    public async Task An_error_made_elsewhere_is_answered_here()
    {
        var project = new TestProject(Code.App("app.MapGet(\"/\", IResult () => Answers.First());")) { OtherSource = "static class Answers { public static IResult First() => new ApiErrors.NotFound(); }" };
        var reported = Assert.Single(await Verify<UndeclaredErrorAnalyzer>.Run(project.Compile(), project));
        Assert.Equal("Test.cs", reported.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task Rules_register_nothing_where_the_package_is_referenced_and_not_used()
    {
        var project = new TestProject("class Plain { bool Run(Exception fault) => fault.Message == \"Studio.Errors\"; }");
        var session = GeneratedProject.WithoutFamily(project.Source).WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions);
        Assert.Empty(await session.ReportsAsync());
        foreach (var analyzer in AllRules.Analyzers)
        {
            var telemetry = await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            Assert.Equal((1, 0, 0), (telemetry.CompilationStartActionsCount, telemetry.SemanticModelActionsCount, telemetry.AdditionalFileActionsCount));
        }
    }

    [Fact]
    public async Task No_rule_registers_for_operations_or_syntax()
    {
        var project = new TestProject(Code.App("app.MapGet(\"/\", () => 1);"));
        var session = project.Compile().WithAnalyzers(AllRules.Analyzers, project.AnalyzerOptions);
        await session.ReportsAsync();
        foreach (var analyzer in AllRules.Analyzers)
        {
            var telemetry = await session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            Assert.Equal((0, 0, 0, 0), (telemetry.OperationActionsCount, telemetry.OperationBlockActionsCount, telemetry.SyntaxNodeActionsCount, telemetry.CodeBlockActionsCount));
        }
    }
}
