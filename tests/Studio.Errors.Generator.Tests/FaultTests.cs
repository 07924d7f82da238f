using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Testing;

namespace Studio.Errors.Generator.Tests;

/// <summary>A fault of the generator is an error of its own number, in the build, whatever severity CS8785 has.</summary>
public class FaultTests
{
    [Theory]
    [InlineData("/app/errors.json")]
    [InlineData("/app/errors.shipped.json")]
    public void A_file_that_throws_is_an_error_and_the_rest_is_generated(string thrown)
    {
        var texts = new AdditionalText[] { new CatalogText("/app/errors.json", Catalogs.Small), new ThrowingText(thrown) };
        var driver = CSharpGeneratorDriver.Create(
            [new ErrorCatalogGenerator().AsSourceGenerator()],
            texts.Where(text => text.Path != thrown || text is ThrowingText),
            Project.ParseOptions);
        var run = driver.RunGeneratorsAndUpdateCompilation(new Project().Compile(), out var output, out var problems).GetRunResult().Results.Single();
        Assert.Null(run.Exception);
        var problem = Assert.Single(problems);
        Assert.Equal(("SERR902", DiagnosticSeverity.Error, thrown), (problem.Id, problem.Severity, problem.Location.GetLineSpan().Path));
        Assert.Contains("failed with InvalidDataException: on purpose (at ", problem.GetMessage(null), StringComparison.Ordinal);
        Assert.NotNull(output.GetTypeByMetadataName("App.ApiErrorCode"));
    }

    /// <summary>Every step that runs code of ours is guarded: one that isn't would take all others with it.</summary>
    [Fact]
    public void Every_step_with_code_of_its_own_is_guarded()
    {
        var steps = File.ReadAllLines(RepositoryRoot.Path("src", "Studio.Errors.Generator", "PipelineSteps.cs"));
        string[] ours = ["Printer.Print(", "Problems.Of(", "Reader.Read(", "Family.Join("];
        var calls = steps.Index().Where(line => ours.Any(call => line.Item.Contains(call, StringComparison.Ordinal))).ToArray();
        Assert.True(calls.Length >= 8, $"{calls.Length} calls");
        Assert.All(calls, call => Assert.Contains(steps[(call.Index - 1)..(call.Index + 1)], line => line.Contains("Guarded.Run", StringComparison.Ordinal) || line.Contains("problem =>", StringComparison.Ordinal)));
    }

    private sealed class ThrowingText(string path) : AdditionalText
    {
        public override string Path => path;

        [SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "The kind does not matter.")]
        public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidDataException("on purpose");
    }
}
