using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Catalog.Tests;

/// <summary>
/// The sizes that <c>src</c> keeps. What is over them yet is listed with how much: an entry may be lowered and removed, never
/// raised or added.
/// </summary>
public class BudgetTests
{
    private const int LineLimit = 140;
    private const int FileLimit = 300;
    private const int TypeLimit = 500;
    private const int MethodLimit = 60;
    private const int RuleFileLimit = 100;

    private static readonly Dictionary<string, int> LongLines = new(StringComparer.Ordinal)
    {
        ["Studio.Errors.Analyzers"] = 19,
        ["Studio.Errors.AspNetCore"] = 6,
        ["Studio.Errors.OpenApi"] = 1,
    };

    private static readonly Dictionary<string, int> LongMethods = new(StringComparer.Ordinal)
    {
        ["Studio.Errors.Analyzers/Endpoints/AnswerReader.cs"] = 66,
    };

    [Fact]
    public void Lines()
    {
        var found = SourceFile.All
            .SelectMany(file => file.LinesLongerThan(LineLimit), (file, line) => (file.Project, Place: $"{file.Path}:{line}"))
            .GroupBy(line => line.Project, line => line.Place)
            .Where(project => project.Count() > LongLines.GetValueOrDefault(project.Key));
        None(found.Select(project => $"{project.Key} has {project.Count()}: {string.Join(", ", project)}"), $"lines over {LineLimit}");
    }

    [Fact]
    public void Files() => None(
        SourceFile.All.Where(file => file.Lines.Count > FileLimit).Select(file => $"{file.Path} has {file.Lines.Count}"), "lines");

    [Fact]
    public void Types()
    {
        var found = SourceFile.All
            .SelectMany(file => file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>(), (file, type) => (file.Project, type))
            .GroupBy(
                part => $"{part.Project}/{part.type.Identifier.Text}{part.type.TypeParameterList}", part => SourceFile.LengthOf(part.type))
            .Where(parts => parts.Sum() > TypeLimit);
        None(found.Select(parts => $"{parts.Key} has {parts.Sum()}"), "lines in all parts");
    }

    [Fact]
    public void Methods()
    {
        var found =
            from file in SourceFile.All
            from member in file.Root.DescendantNodes()
            where member is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            where SourceFile.LengthOf(member) > Math.Max(MethodLimit, LongMethods.GetValueOrDefault(file.Path))
            select $"{file.Path}:{member.GetLocation().GetLineSpan().StartLinePosition.Line + 1} has {SourceFile.LengthOf(member)}";
        None(found, "lines");
    }

    [Fact]
    public void Rule_files() => None(
        SourceFile.All
            .Where(file => file is { Project: "Studio.Errors.Analyzers" or "Studio.Errors.CodeFixes", Folder: "Rules" })
            .Where(file => file.Lines.Count > RuleFileLimit)
            .Select(file => $"{file.Path} has {file.Lines.Count}"),
        "lines");

    [Fact]
    public void Every_exception_names_what_exists()
    {
        Assert.All(LongMethods.Keys, path => Assert.Contains(SourceFile.All, file => file.Path == path));
        Assert.All(LongLines.Keys, project => Assert.Contains(SourceFile.All, file => file.Project == project));
    }

    private static void None(IEnumerable<string> found, string what)
    {
        var list = found.ToArray();
        Assert.True(list.Length == 0, $"Too many {what}:\n{string.Join('\n', list)}");
    }
}
