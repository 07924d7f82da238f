using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where a file reads an error's code as text, and where it gives one to our API.</summary>
internal sealed class CodeReads(CompilationFacts facts)
{
    private static readonly string[] Takers = ["ParseCode", "Find", "Of"];
    private static readonly string[] Members = ["RawCode", "Code"];

    private readonly ProductSymbols symbols = facts.Symbols;
    private readonly EnvelopeReads envelopes = new(facts, static place => place.Code);

    public IEnumerable<(IOperation Value, AccessPath? Path)> In(SemanticModel model, CancellationToken cancellation) =>
        (Reached(model, cancellation) ? Properties(model, cancellation) : []).Select(static read => (read, default(AccessPath)))
            .Concat(envelopes.In(model, cancellation));

    /// <summary>Constants that are handed to a method of ours which takes a code.</summary>
    public IEnumerable<IOperation> Given(SemanticModel model, CancellationToken cancellation) =>
        from name in Reached(model, cancellation) ? Takers : []
        from token in model.SyntaxTree.Tokens(name, cancellation)
        let syntax = token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>()
        where syntax is not null && facts.Names.Reach(syntax, cancellation)
        let call = model.GetOperation(syntax, cancellation) as IInvocationOperation
        where call is not null && TakesCode(call.TargetMethod)
        from argument in call.Arguments
        select argument.Value.Unwrap();

    private bool Reached(SemanticModel model, CancellationToken cancellation) => facts.Names.Reach(model.SyntaxTree, cancellation);

    private bool TakesCode(IMethodSymbol method) =>
        method.Parameters.Any(static parameter => parameter.Name is "code" or "utf8Code")
        && (symbols.IsOurs(method.ContainingType)
            || method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
                && type.GetMembers().Any(member => symbols.CodeOf(member) is not null));

    private IEnumerable<IOperation> Properties(SemanticModel model, CancellationToken cancellation) =>
        from name in Members.Union(facts.Envelopes.CodeMembers)
        from token in model.SyntaxTree.Tokens(name, cancellation)
        where token.Parent is SimpleNameSyntax one && facts.Names.Reach(one, cancellation)
        let syntax = token.Parent!.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? token.Parent.Parent
            : token.Parent
        let read = model.GetOperation(syntax, cancellation) as IPropertyReferenceOperation
        where read is not null && read.Property.Type.SpecialType == SpecialType.System_String
            && (symbols.IsOurs(read.Instance?.Type ?? read.Property.ContainingType) || facts.Envelopes.HoldsCode(read.Property))
        select (IOperation)read;
}
