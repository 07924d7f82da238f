using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Catalog.Tests;

/// <summary>The sizes that <c>src</c> keeps, without exception.</summary>
public class BudgetTests
{
    private const int LineLimit = 140;
    private const int FileLimit = 300;
    private const int TypeLimit = 500;
    private const int MethodLimit = 60;
    private const int RuleFileLimit = 100;

    [Fact]
    public void Lines() => None(
        SourceFile.All.SelectMany(file => file.LinesLongerThan(LineLimit), (file, line) => $"{file.Path}:{line}"),
        $"lines over {LineLimit}");

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
            where SourceFile.LengthOf(member) > MethodLimit
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

    private static void None(IEnumerable<string> found, string what)
    {
        var list = found.ToArray();
        Assert.True(list.Length == 0, $"Too many {what}:\n{string.Join('\n', list)}");
    }
}
