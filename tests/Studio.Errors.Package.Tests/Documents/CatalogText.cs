using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Package.Tests.Documents;

/// <summary>A catalog that stands in a document, as an additional file of a compilation.</summary>
internal sealed class CatalogText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
