using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator.Tests;

/// <summary>An additional file in memory.</summary>
internal sealed class CatalogText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
