using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// A solution of two projects, as editors see it (one references the other's compilation) and as builds do (it references
/// an assembly). The rules say the same of both.
/// </summary>
public sealed class TwoProjectsTests
{
    public static TheoryData<string> Families => [.. Shape.Families];

    /// <summary>The catalog and what all shapes of a family have in common are the other project's: handlers, filters, services, extensions, result types.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public async Task Shapes_are_read_alike(string family)
    {
        var shapes = string.Concat(Shape.Of(family).Select(static (shape, index) => shape.InNamespace(index)));
        var project = new TestProject(shapes) { Options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" } };
        var reported = await BothWays(Shape.Given(family), shapes, project);
        Assert.True(reported.Count > 10, string.Join('\n', reported));
    }

    [Theory]
    [InlineData("public static class Other { public static bool IsShort(string id) => id.Length < 3; }", "app.MapGet(\"/e\", IResult (string id) => Other.IsShort(id) ? new ApiErrors.NotFound() : TypedResults.Ok());", "SERR205")]
    [InlineData("public static class Other { [RequireScope(\"a\")] public static IResult Handle() => new ApiErrors.NotFound(); }", "app.MapGet(\"/e\", Other.Handle);", "")]
    [InlineData("public static class Other { public static RouteHandlerBuilder Standard(this RouteHandlerBuilder one) => one.RequireScope(\"a\"); }", "app.MapGet(\"/e\", () => 1).Standard(); app.MapGet(\"/f\", [RequireScope(\"a\")] () => 1);", "SERR201")]
    [InlineData("public sealed class Other : IEndpointFilter { [ProducesError<ApiErrors.NotFound>] public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => throw new ApiErrors.NotFound().ToException(); }", "app.MapGet(\"/e\", [RequireScope(\"a\")] () => 1).AddEndpointFilter<Other>();", "")]
    [InlineData("public interface IOther { IResult Get(); } public sealed class Other : IOther { public IResult Get() => new ApiErrors.NotFound(); }", "app.MapGet(\"/e\", [RequireScope(\"a\")] (IOther one) => one.Get());", "")]
    [InlineData("public readonly record struct Other<T>(T? Value, ErrorResult? Error) { public IResult ToResult() => Error is null ? TypedResults.Ok(Value) : Error; }", "app.MapGet(\"/e\", () => new Other<int>(1, null).ToResult());", "")]
    [InlineData("public class Other(string name) : RequireScopeAttribute(\"a\") { public string Name => name; }", "app.MapGet(\"/e\", [Other(\"x\")] () => 1);", "")]
    [InlineData("public abstract class Other : Microsoft.AspNetCore.Mvc.ControllerBase { [RequireScope(\"a\")] public virtual IActionResult Get() => Ok(); } public interface IActionResult2;", "} public sealed class TestController : Other { public override Microsoft.AspNetCore.Mvc.IActionResult Get() => Ok(); } static class More { static void M(WebApplication app) {", "")]
    [InlineData("public static class Other { public static bool IsGone(this string text) => text == \"gone\"; public static ErrorResult Last => null!; public record Trouble(string Code, string Message, string RequestId); }", "_ = Other.Last.Message.IsGone(); _ = new Other.Trouble(\"a\", \"b\", \"c\").Message == \"b\"; _ = Other.Last.Message == \"b\";", "SERR301")]
    [InlineData("public class Other { public const string Code = \"not_found\"; public Func<IResult> Make { get; private set; } = () => new ApiErrors.NotFound(); public Lazy<string> Later = new(() => throw new ApiErrors.NotFound().ToException()); }", "app.MapGet(\"/e\", [RequireScope(\"a\")] () => new Other().Make()); app.MapGet(\"/f\", () => new Other().Later.Value);", "")]
    public async Task A_split_is_read_alike(string other, string statements, string ids)
    {
        var source = $"static class Program {{ static void Main(string[] args) {{ var app = WebApplication.CreateBuilder(args).Build(); {statements} }} }}";
        var reported = await BothWays(other.Replace("IActionResult ", "Microsoft.AspNetCore.Mvc.IActionResult ", StringComparison.Ordinal), source, new TestProject(source));
        Assert.Equal(ids, string.Join(' ', reported.Select(static one => one.Split(' ')[0]).Where(static id => id is not ("SERR207" or "SERR208")).Distinct().Order(StringComparer.Ordinal)));
    }

    /// <summary>What is reported of the second project, which is the same both ways.</summary>
    private static async Task<IReadOnlyList<string>> BothWays(string library, string source, TestProject project)
    {
        var first = GeneratedProject.For(project.Catalog).AddSyntaxTrees(Parse(library, "Library.cs")).WithAssemblyName("Library");
        using var assembly = new MemoryStream();
        var emitted = first.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var second = GeneratedProject.WithoutFamily(source).WithAssemblyName("Second");
        second = second.AddSyntaxTrees(Parse("global using Studio.Errors; global using Studio.Errors.AspNetCore; global using Microsoft.AspNetCore.Mvc;", "More.cs"));
        var asBuilt = await Reports(second.AddReferences(MetadataReference.CreateFromImage(assembly.ToArray())), project);
        var asEdited = await Reports(second.AddReferences(first.ToMetadataReference()), project);
        Assert.Equal(asBuilt, asEdited);
        return asEdited;
    }

    private static async Task<IReadOnlyList<string>> Reports(Compilation compilation, TestProject project)
    {
        var reported = await compilation.ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions);
        return [.. reported.Where(static one => !one.Id.StartsWith("SERR1", StringComparison.Ordinal)).Select(static one => $"{one.Id} {one}").Order(StringComparer.Ordinal)];
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, path);
}
