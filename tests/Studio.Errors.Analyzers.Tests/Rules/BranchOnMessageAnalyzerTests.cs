using Verifier = Studio.Errors.Analyzers.Tests.Verify<Studio.Errors.Analyzers.BranchOnMessageAnalyzer>;

namespace Studio.Errors.Analyzers.Tests;

public sealed class BranchOnMessageAnalyzerTests
{
    [Theory]
    [InlineData("Console.WriteLine(error.Message);")]
    [InlineData("if (error.Message is null or \"\") { Console.WriteLine(); }")]
    [InlineData("if (string.IsNullOrEmpty(error.Message)) { Console.WriteLine(); }")]
    [InlineData("var shown = error.Message.Length > 80 ? error.Message[..80] : error.Message; Console.WriteLine(shown);")]
    [InlineData("var same = error.Message == new ApiErrors.NotFound().Message;")]
    [InlineData("var previous = \"\"; if (error.Message != previous) { previous = error.Message; }")]
    [InlineData("foreach (var line in error.Message.Split('\\n')) { Console.WriteLine(line); }")]
    [InlineData("Assert.Contains(\"scope\", error.Message);")]
    [InlineData("var isCode = error.Code == \"not_found\";")]
    [InlineData("try { } catch (InvalidOperationException foreign) when (foreign.Message == \"x\") { }")]
    public Task Does_not_report(string statements) => Verifier.ReportsNothing(Within(statements));

    [Theory]
    [InlineData("var b = {|SERR301:error.Message == \"x\"|};")]
    [InlineData("var b = {|SERR301:error.Message.Contains(\"x\")|};")]
    [InlineData("var b = {|SERR301:error.Message.StartsWith(\"x\", StringComparison.Ordinal)|};")]
    [InlineData("var b = {|SERR301:error.Message is \"x\" or \"y\"|};")]
    [InlineData("var b = error is { {|SERR301:Message: \"x\"|} };")]
    [InlineData("var b = {|SERR301:error.Message|} switch { \"x\" => 1, _ => 2 };")]
    [InlineData("switch ({|SERR301:error.Message|}) { case \"x\": break; }")]
    [InlineData("var text = error.Message; if ({|SERR301:text == \"x\"|}) { }")]
    [InlineData("var (code, text) = (error.Code, error.Message); if (code == \"y\" && {|SERR301:text == \"x\"|}) { }")]
    [InlineData("bool Has(string text) => text.Contains(\"x\"); var b = Has({|SERR301:error.Message|});")]
    [InlineData("string Text(ErrorResult one) => one.Message; var b = {|SERR301:Text(error) == \"x\"|};")]
    [InlineData("var b = new[] { error }.Select(e => e.Message).Any(m => {|SERR301:m == \"x\"|});")]
    [InlineData("var b = from e in new[] { error } let m = e.Message where {|SERR301:m == \"x\"|} select m;")]
    [InlineData("var root = System.Text.Json.JsonDocument.Parse(\"{}\").RootElement; var b = {|SERR301:root.GetProperty(\"error\").GetProperty(\"message\").GetString() is \"x\"|};")]
    public Task Reports(string statements) => Verifier.Reports(Within(statements));

    /// <summary>Members are looked into only where a value of ours can come to them; none of these names its type.</summary>
    [Theory]
    [InlineData("abstract class Own(ErrorResponse response) : ErrorResponseException(response) { public bool IsX() => {|SERR301:Message == \"x\"|}; }")]
    [InlineData("class Kept { private readonly ErrorResult last = null!; public bool IsX() => {|SERR301:last.Message == \"x\"|}; }")]
    [InlineData("class Given(ErrorResult error) { public bool IsX() => {|SERR301:error.Message == \"x\"|}; }")]
    [InlineData("class Many : System.Collections.Generic.List<ErrorResult>; class Kept { private readonly Many many = []; public bool IsX() { foreach (var one in many) { return {|SERR301:one.Message == \"x\"|}; } return false; } }")]
    [InlineData("class Keeper { public static ErrorResult Last() => null!; } class User { public bool IsX() { var one = Keeper.Last(); return {|SERR301:one.Message == \"x\"|}; } }")]
    public Task Reports_in_a_member_that_names_no_type_of_ours(string declarations) => Verifier.Reports(declarations);

    private static string Within(string statements) => $$"""
        static class Sample
        {
            static void Run(ErrorResult error)
            {
                {{statements}}
            }
        }
        """;
}
