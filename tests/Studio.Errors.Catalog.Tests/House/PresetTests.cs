using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Studio.Errors.Catalog.Tests;

/// <summary>A preset is a picture that has a name: only the table of presets knows it, everything else goes by the picture.</summary>
public class PresetTests
{
    /// <summary>The name of a member of bodies, too.</summary>
    private const string Default = "error";

    [Fact]
    public void Names_stand_in_their_table_alone()
    {
        var names = EnvelopePresets.All.Keys.Where(name => name != Default).ToArray();
        Assert.Equal(["problem", "flat"], names);
        var places = SourceFile.All
            .Where(file => file.Root.DescendantTokens().Any(token => token.IsKind(SyntaxKind.StringLiteralToken) && names.Contains(token.ValueText)))
            .Select(file => file.Path);
        Assert.Equal(["Studio.Errors.Catalog/Model/EnvelopePresets.cs"], places);
    }
}
