using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where a file reads an API error's message: from a type of ours, or out of the envelope's JSON.</summary>
internal sealed class MessageReads(CompilationFacts facts, bool foreignToo)
{
    private static readonly AccessPath message = new("Message", null);

    private readonly ProductSymbols symbols = facts.Symbols;
    private readonly Narrowing narrowing = new(facts.Symbols);
    private readonly EnvelopeReads envelopes = new(facts, static place => place.Message);

    /// <summary>Every read of a file, with the path from the value to its text.</summary>
    public IEnumerable<(IOperation Value, AccessPath? Path)> In(SemanticModel model, CancellationToken cancellation) =>
        (foreignToo || facts.Names.Reach(model.SyntaxTree, cancellation)
            ? Properties(model, cancellation).Concat(Printed(model, cancellation))
            : [])
            .Concat(foreignToo ? [] : CaughtErrors.Of(facts).Messages(model, cancellation))
            .Select(static read => (read, default(AccessPath)))
            .Concat(HelperCalls.Of(facts).Exceptions(model, cancellation).Select(static argument => (argument.Value, (AccessPath?)message)))
            .Concat(envelopes.In(model, cancellation));

    private IEnumerable<IOperation> Properties(SemanticModel model, CancellationToken cancellation) =>
        from name in facts.Envelopes.MessageMembers.Append("Message").Distinct()
        from token in model.SyntaxTree.Tokens(name, cancellation)
        where foreignToo || Reached(token, cancellation)
        let read = PropertyAt(token, model, cancellation)
        where read is not null && (IsMessage(read) || IsNarrowed(read, model, cancellation))
        select read;

    /// <summary><c>ToString()</c> of an exception of ours holds its message. Looked for only where one can be.</summary>
    private IEnumerable<IOperation> Printed(SemanticModel model, CancellationToken cancellation) =>
        facts.Names.Reach(model.SyntaxTree, cancellation)
            ? from token in model.SyntaxTree.Tokens("ToString", cancellation)
              where token.Parent?.Parent is MemberAccessExpressionSyntax
              {
                  Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 },
              }
                  && Reached(token, cancellation)
              let call = model.GetOperation(token.Parent!.Parent!.Parent!, cancellation)
              where call is IInvocationOperation { Instance.Type: { } type } && symbols.IsOurs(type) && type.Is(symbols.Exception)
              select call
            : [];

    /// <summary>Whether a property is the text of an API error's message.</summary>
    public bool IsMessage(IPropertyReferenceOperation read) =>
        facts.Envelopes.HoldsMessage(read.Property)
        || (read.Property.Name == "Message"
            && (symbols.IsOurs(Receiver(read)) || (foreignToo && Receiver(read).Is(symbols.Exception))));

    /// <summary>Whether an operation reads such a property.</summary>
    public bool IsMessage(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation read => IsMessage(read),
        IConditionalAccessOperation access => IsMessage(access.WhenNotNull),
        _ => false,
    };

    private static IPropertyReferenceOperation? PropertyAt(SyntaxToken token, SemanticModel model, CancellationToken cancellation) =>
        token.Parent is IdentifierNameSyntax name
            ? model.GetOperation(
                name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name,
                cancellation) as IPropertyReferenceOperation
            : null;

    private bool Reached(SyntaxToken token, CancellationToken cancellation) =>
        token.Parent is SimpleNameSyntax name && facts.Names.Reach(name, cancellation);

    private static ITypeSymbol? Receiver(IPropertyReferenceOperation read) => read.Instance?.Type ?? read.Property.ContainingType;

    private bool IsNarrowed(IPropertyReferenceOperation read, SemanticModel model, CancellationToken cancellation) =>
        read.Instance?.Syntax is ExpressionSyntax instance
        && Receiver(read).Is(symbols.Exception)
        && narrowing.MakesOurs(instance, model, cancellation);
}
