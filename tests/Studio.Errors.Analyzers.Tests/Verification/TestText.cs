using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>An additional file.</summary>
internal sealed class TestText(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
