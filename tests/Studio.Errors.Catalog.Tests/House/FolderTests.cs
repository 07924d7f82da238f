using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Catalog.Tests;

/// <summary>The folders of a project form no cycle: of two, one may name the types of the other.</summary>
public class FolderTests
{
    public static TheoryData<string> Projects => [.. SourceFile.All.Select(file => file.Project).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Have_one_way_arrows(string project)
    {
        var files = SourceFile.All.Where(file => file.Project == project && file.Folder.Length > 0).ToArray();
        var owners = files
            .SelectMany(
                file => file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>(),
                (file, type) => (type.Identifier.Text, file.Folder))
            .GroupBy(type => type.Text, type => type.Folder)
            .Where(folders => folders.Distinct().Count() == 1)
            .ToDictionary(folders => folders.Key, folders => folders.First(), StringComparer.Ordinal);
        var arrows = files
            .SelectMany(Named, (file, name) => (file, Name: name.Identifier.Text))
            .Select(use => (
                From: use.file.Folder,
                To: owners.GetValueOrDefault(use.Name, use.file.Folder),
                Why: $"{use.file.Path} names {use.Name}"))
            .Where(arrow => arrow.From != arrow.To)
            .GroupBy(arrow => (arrow.From, arrow.To), arrow => arrow.Why)
            .ToDictionary(arrow => arrow.Key, arrow => arrow.First());
        var cyclic = Cyclic([.. arrows.Keys]);
        Assert.True(cyclic.Count == 0, string.Join('\n', cyclic.Select(arrow => $"{arrow.From} → {arrow.To}: {arrows[arrow]}")));
    }

    /// <summary>Names where a type can be meant: not a member behind a dot, nor the name of an argument.</summary>
    private static IEnumerable<SimpleNameSyntax> Named(SourceFile file) => file.Root.DescendantNodes().OfType<SimpleNameSyntax>()
        .Where(name => name.Parent is not (NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax)
            && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
            && name.Parent is not (MemberBindingExpressionSyntax or AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
            && name.Parent is not InvocationExpressionSyntax);

    /// <summary>What is left when folders without arrows in, or without arrows out, are taken away until none is.</summary>
    private static List<(string From, string To)> Cyclic(List<(string From, string To)> arrows)
    {
        while (true)
        {
            var left = arrows
                .Where(arrow => arrows.Any(other => other.From == arrow.To) && arrows.Any(other => other.To == arrow.From))
                .ToList();
            if (left.Count == arrows.Count)
            {
                return left;
            }

            arrows = left;
        }
    }
}
