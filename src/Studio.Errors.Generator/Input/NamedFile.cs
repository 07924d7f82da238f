using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>An additional file that an anchor names.</summary>
/// <param name="Text">The file.</param>
/// <param name="Paths">The paths that name it.</param>
/// <param name="IsBase">Whether the project gives it as a base.</param>
internal sealed record NamedFile(AdditionalText Text, EquatableArray<NamedPath> Paths, bool IsBase)
{
    /// <summary>Whether only anchors of APIs that the project calls name it.</summary>
    public bool IsForeign => Paths.All(static path => path.IsClient);

    /// <summary>The file, where one of the paths names it.</summary>
    public static IEnumerable<NamedFile> Of(AdditionalText text, EquatableArray<NamedPath> paths)
    {
        var named = paths.Where(path => path.Names(text.Path)).ToEquatableArray();
        return named.Count == 0 ? [] : [new(text, named, IsBase: false)];
    }

    /// <summary>With what the project says of it.</summary>
    public NamedFile In(AnalyzerConfigOptionsProvider options) => this with { IsBase = Text.IsBase(options) };

    /// <summary>Whether it is the catalog of a class: of a base, where the class names no other file.</summary>
    /// <param name="own">The files that are named and no bases.</param>
    public bool IsCatalogBeside(EquatableArray<string> own) => !IsBase || Paths.Any(path => !own.Any(path.Names));
}
