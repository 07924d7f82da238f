using Microsoft.CodeAnalysis;

namespace Studio.Errors.Generator.Tests;

public class AnchorTests
{
    private static Project With(string anchor) => new Project().With("ApiErrors.cs", anchor);

    [Theory]
    [InlineData("[Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class ApiErrors { }")]
    [InlineData("namespace A { [Studio.Errors.ErrorCatalog(\"app/errors.json\")] static partial class ApiErrors { } }")]
    [InlineData("namespace A.@class.B; using Studio.Errors; [ErrorCatalog(\"./app\\\\errors.json\")] internal static partial class ApiErrors;")]
    [InlineData("namespace Studio.Errors.System; [Studio.Errors.ErrorCatalog(path: \"/app/errors.json\")] internal static partial class MyErrors;")]
    public async Task Any_static_partial_class_of_a_namespace_can_be_an_anchor(string anchor)
    {
        var run = await Verify.CleanAsync(With(anchor));
        Assert.Contains("class Wrong(", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_family_has_the_accessibility_of_its_anchor(bool isServer)
    {
        var run = await Verify.CleanAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] static partial class ApiErrors;") with { IsServer = isServer });
        var types = run.Output.Assembly.GlobalNamespace.GetTypeMembers();
        Assert.Equal(isServer ? 8 : 7, types.Length);
        Assert.All(types, type => Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility));
    }

    [Fact]
    public Task Names_of_the_project_do_not_catch_those_of_the_generated_code() => Verify.CleanAsync(new Project().With("Names.cs", """
        global using errors = System.IO;
        global using json = System.Text;
        namespace App
        {
            internal static class System { }
            internal static class Studio { }
            internal static class Microsoft { }
            internal static class ErrorResult { }
            internal static class ErrorTemplate { }
            internal static class JsonConverter { }
            internal static class String { }
        }
        """).With("ApiErrors.cs", """
        namespace App;
        [global::Studio.Errors.ErrorCatalog("errors.json")]
        internal static partial class ApiErrors;
        """));

    [Fact]
    public Task A_project_without_nullable_references_compiles() =>
        Verify.CleanAsync(new Project { IsNullable = false }.WithCatalog(Catalogs.Wide).With("Failure.cs", Catalogs.Failure));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_catalog_of_the_contract_compiles(bool isServer) =>
        Verify.CleanAsync(new Project { IsServer = isServer }.WithCatalog(Catalogs.Contract));

    [Fact]
    public async Task Two_anchors_have_a_family_each()
    {
        var run = await Verify.CleanAsync(new Project()
            .With("Others.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"other/errors.json\")] internal static partial class OtherErrors;")
            .With("ApiErrors.cs", Project.Anchor.Replace("\"errors.json\"", "\"app/errors.json\"", StringComparison.Ordinal))
            .WithFile("/other/errors.json", Catalogs.Wide)
            .With("Failure.cs", Catalogs.Failure));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrors+Wrong"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.OtherErrors+TooFast"));
        Assert.Null(run.Output.GetTypeByMetadataName("App.ApiErrors+TooFast"));
    }

    [Theory]
    [InlineData("namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class APIErrors;", "App.APIErrors")]
    [InlineData("namespace app; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class ApiErrors;", "app.ApiErrors")]
    [InlineData("namespace App.@class; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class ApiErrors;", "App.class.ApiErrors")]
    [InlineData("[Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class ApiErrors;", "ApiErrors")]
    public async Task Anchors_whose_names_are_nearly_the_same_have_a_family_each(string other, string name)
    {
        var run = await Verify.CleanAsync(new Project().With("Others.cs", other));
        Assert.NotNull(run.Output.GetTypeByMetadataName("App.ApiErrors+Wrong"));
        Assert.NotNull(run.Output.GetTypeByMetadataName(name + "+Wrong"));
    }

    [Fact]
    public async Task Anchors_that_only_letters_foreign_to_file_names_tell_apart_have_a_family_each()
    {
        var run = await Verify.CleanAsync(new Project()
            .With("Others.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class A\u203FErrors;")
            .With("More.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class A_Errors;")
            .With("Most.cs", "namespace App; [Studio.Errors.ErrorCatalog(\"errors.json\")] internal static partial class A\u0301Errors;"));
        Assert.All(["A\u203FErrors", "A_Errors", "A\u0301Errors"], name => Assert.NotNull(run.Output.GetTypeByMetadataName($"App.{name}+Wrong")));
    }

    [Fact]
    public async Task Without_an_anchor_nothing_is_generated() =>
        Assert.Empty((await Verify.ProblemsAsync(new Project { Sources = new Dictionary<string, string> { ["Empty.cs"] = "" } })).Sources);

    [Fact]
    public Task A_name_without_Errors_is_refused() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] static partial class {|SERR043:ApiFaults|};"));

    [Fact]
    public Task The_name_Errors_alone_is_refused() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] static partial class {|SERR043:Errors|};"));

    [Fact]
    public Task A_nested_anchor_is_refused() =>
        Verify.ProblemsAsync(With("partial class Outer { [Studio.Errors.ErrorCatalog(\"errors.json\")] static partial class {|SERR044:ApiErrors|}; }"));

    [Fact]
    public Task A_generic_anchor_is_refused() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] static partial class {|SERR044:ApiErrors|}<T>;"));

    [Fact]
    public Task An_anchor_local_to_its_file_is_refused() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] file static partial class {|SERR044:ApiErrors|};"));

    [Fact]
    public Task A_record_is_refused() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] partial record {|SERR042:ApiErrors|};"));

    [Fact]
    public Task An_anchor_that_is_not_partial_is_refused_and_costs_one_more_error_only() =>
        Verify.ProblemsAsync(With("[Studio.Errors.ErrorCatalog(\"errors.json\")] static class {|CS0260:{|SERR042:ApiErrors|}|} { }")
            .With("Use.cs", "static class Use { static object Answer => new ApiErrors.Wrong(); }"));

    [Fact]
    public void An_attribute_on_two_parts_is_only_the_compilers_error()
    {
        var run = Generation.Run(new Project().With("Again.cs", Project.Anchor));
        Assert.Null(run.Result.Exception);
        Assert.Contains(run.Output.GetDiagnostics(), problem => problem.Id == "CS0579");
    }
}
