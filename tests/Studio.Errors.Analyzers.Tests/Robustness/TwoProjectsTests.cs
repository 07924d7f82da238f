using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>
/// A solution of two projects, as editors see it (one references the other's compilation) and as builds do (it references
/// an assembly). The rules report the same of both.
/// </summary>
public sealed class TwoProjectsTests
{
    private static readonly Dictionary<string, (string Library, string Statements, string Reported)> splits = new(StringComparer.Ordinal)
    {
        ["a condition"] = (
            "public static class Other { public static bool IsShort(string id) => id.Length < 3; }",
            """app.MapGet("/e", IResult (string id) => Other.IsShort(id) ? new ApiErrors.NotFound() : TypedResults.Ok());""",
            "SERR205"),
        ["a handler"] = (
            """public static class Other { [RequireScope("a")] public static IResult Handle() => new ApiErrors.NotFound(); }""",
            """app.MapGet("/e", Other.Handle);""",
            ""),
        ["an extension of a builder"] = (
            """
            public static class Other
            {
                public static RouteHandlerBuilder Standard(this RouteHandlerBuilder builder) => builder.RequireScope("a");
            }
            """,
            """app.MapGet("/e", () => 1).Standard(); app.MapGet("/f", [RequireScope("a")] () => 1);""",
            "SERR201"),
        ["a filter"] = (
            """
            public sealed class Other : IEndpointFilter
            {
                [ProducesError<ApiErrors.NotFound>]
                public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
                    throw new ApiErrors.NotFound().ToException();
            }
            """,
            """app.MapGet("/e", [RequireScope("a")] () => 1).AddEndpointFilter<Other>();""",
            ""),
        ["a service"] = (
            """
            public interface IOther { IResult Get(); }
            public sealed class Other : IOther { public IResult Get() => new ApiErrors.NotFound(); }
            """,
            """app.MapGet("/e", [RequireScope("a")] (IOther other) => other.Get());""",
            ""),
        ["a result type"] = (
            """
            public readonly record struct Other<T>(T? Value, ErrorResult? Error)
            {
                public IResult ToResult() => Error is null ? TypedResults.Ok(Value) : Error;
            }
            """,
            """app.MapGet("/e", () => new Other<int>(1, null).ToResult());""",
            ""),
        ["an attribute"] = (
            """public class Other(string name) : RequireScopeAttribute("a") { public string Name => name; }""",
            """app.MapGet("/e", [Other("x")] () => 1);""",
            "SERR201"),
        ["a controller's base"] = (
            """
            public abstract class Other : Microsoft.AspNetCore.Mvc.ControllerBase
            {
                [RequireScope("a")] public virtual Microsoft.AspNetCore.Mvc.IActionResult Get() => Ok();
            }
            """,
            """
            }
            }
            public sealed class TestController : Other
            {
                public override Microsoft.AspNetCore.Mvc.IActionResult Get() => Ok();
                static void Run()
                {
            """,
            ""),
        ["a text, and what asks it"] = (
            """
            public static class Other
            {
                public static bool IsGone(this string text) => text == "gone";
                public static ErrorResult Last => null!;
                public record Trouble(string Code, string Message, string RequestId);
            }
            """,
            """
            _ = Other.Last.Message.IsGone();
            _ = new Other.Trouble("a", "b", "c").Message == "b";
            _ = Other.Last.Message == "b";
            """,
            "SERR301"),
        ["values"] = (
            """
            public class Other
            {
                public const string Code = "not_found";
                public Func<IResult> Make { get; private set; } = () => new ApiErrors.NotFound();
                public Lazy<string> Later = new(() => throw new ApiErrors.NotFound().ToException());
            }
            """,
            """
            app.MapGet("/e", [RequireScope("a")] () => new Other().Make());
            app.MapGet("/f", () => new Other().Later.Value);
            """,
            ""),
    };

    public static TheoryData<string> Families => [.. Shape.Families];

    /// <summary>
    /// The catalog and what all shapes of a family have in common are the other project's: handlers, filters, services,
    /// extensions, result types.
    /// </summary>
    [Theory]
    [MemberData(nameof(Families))]
    public async Task Shapes_are_read_alike(string family)
    {
        var shapes = string.Concat(Shape.Of(family).Select(static (shape, index) => shape.InNamespace(index)));
        var options = new Dictionary<string, string> { ["build_property.EnableRequestDelegateGenerator"] = "true" };
        var reported = await BothWays(Shape.Given(family), shapes, new TestProject(shapes) { Options = options });
        Assert.True(reported.Count > 10, string.Join('\n', reported));
    }

    /// <summary>All splits are parts of one solution, each in a namespace of its own.</summary>
    [Fact]
    public async Task Splits_are_read_alike()
    {
        var library = string.Concat(splits.Values.Select(static (split, index) => $"namespace Part{index}\n{{\n{split.Library}\n}}\n"));
        var source = string.Concat(splits.Values.Select(static (split, index) => $$"""
            namespace Part{{index}}
            {
                static class Program
                {
                    static void Run(WebApplication app)
                    {
                        {{split.Statements}}
                    }
                }
            }

            """));
        var reported = await BothWays(library, source, new TestProject(source));
        var starts = splits.Keys.Select((_, index) => source.IndexOf($"namespace Part{index}\n", StringComparison.Ordinal)).ToList();
        var actual = reported.Where(static report => report.Id is not ("SERR207" or "SERR208"))
            .ToLookup(report => starts.FindLastIndex(start => start <= report.Location.SourceSpan.Start), static report => report.Id);
        Assert.Equal(
            splits.Select(static split => $"{split.Key}: {split.Value.Reported}"),
            splits.Keys.Select((name, index) => $"{name}: {string.Join(' ', actual[index].Distinct().Order(StringComparer.Ordinal))}"));
    }

    /// <summary>What is reported of the second project, which is the same both ways.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> BothWays(string library, string source, TestProject project)
    {
        var first = GeneratedProject.For(project.Catalog).AddSyntaxTrees(Parse(library, "Library.cs")).WithAssemblyName("Library");
        using var assembly = new MemoryStream();
        var emitted = first.Emit(assembly);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        var usings = library.Split('\n').Where(static line => line.StartsWith("using ", StringComparison.Ordinal))
            .Concat(["using Studio.Errors;", "using Studio.Errors.AspNetCore;"]);
        var second = GeneratedProject.WithoutFamily(source).WithAssemblyName("Second")
            .AddSyntaxTrees(Parse(string.Concat(usings.Select(static line => $"global {line}\n")), "Usings.cs"));
        var asBuilt = second.AddReferences(MetadataReference.CreateFromImage(assembly.ToArray()));
        Assert.Empty(asBuilt.GetDiagnostics().Where(static problem => problem.Severity == DiagnosticSeverity.Error));
        var reported = await Reports(second.AddReferences(first.ToMetadataReference()), project);
        Assert.Equal((await Reports(asBuilt, project)).Select(Print), reported.Select(Print));
        return reported;
    }

    private static async Task<IReadOnlyList<Diagnostic>> Reports(Compilation compilation, TestProject project)
    {
        var reported = await compilation.ReportsAsync(AllRules.Analyzers, project.AnalyzerOptions);
        Assert.DoesNotContain(reported, AllRules.IsFailure);
        return [.. reported.Where(static report => !report.Id.StartsWith("SERR1", StringComparison.Ordinal)).OrderBy(Print, StringComparer.Ordinal)];
    }

    private static string Print(Diagnostic report) => report.ToString();

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, GeneratedProject.ParseOptions, path);
}
