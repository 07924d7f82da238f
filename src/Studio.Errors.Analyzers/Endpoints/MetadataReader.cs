using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Reads the metadata objects that a call adds to an endpoint's builder.</summary>
internal sealed class MetadataReader(ProductSymbols symbols)
{
    public void Read(IInvocationOperation call, bool isOfGroup, int level, Conventions conventions, CancellationToken cancellation)
    {
        foreach (var creation in call.Descendants().Heeding(cancellation).OfType<IObjectCreationOperation>())
        {
            if (creation.Type.Is(symbols.RequireScope))
            {
                var scope = creation.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string;
                conventions.Scopes.Add(new RequiredScope(scope, creation.Syntax, isOfGroup, level));
            }
            else if (creation.Type.Is(symbols.ProducesError)
                && ((INamedTypeSymbol)creation.Type!).TypeArguments[0] is INamedTypeSymbol error)
            {
                conventions.Declared.Add(new DeclaredError(error, creation.Syntax, isOfGroup));
            }
            else if (AccessReader.IsAuthorize(creation.Type))
            {
                conventions.Access.AddRange(AccessReader.Of(creation, isOfGroup));
            }

            conventions.HasOwnErrors |= symbols.IsOptOut(creation.Type);
        }
    }
}
