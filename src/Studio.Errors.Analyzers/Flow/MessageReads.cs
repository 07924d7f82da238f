using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where a file reads an API error's message: from a type of ours, or out of the envelope's JSON.</summary>
internal sealed class MessageReads(ContractSymbols symbols, bool foreignToo)
{
    private static readonly Trail InError = new("message", null);

    /// <summary>Every read of a file, with the trail from the value to its text.</summary>
    public IEnumerable<(IOperation Value, Trail? Trail)> In(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var token in model.SyntaxTree.Tokens("Message", cancellation))
        {
            if (PropertyAt(token, model, cancellation) is { } read && IsMessage(read))
            {
                yield return (read, null);
            }
        }

        foreach (var token in model.SyntaxTree.Tokens("error", cancellation))
        {
            if (token.Parent is LiteralExpressionSyntax literal && KeyedRead(literal, model, cancellation) is { } node)
            {
                yield return (node, InError);
            }
        }
    }

    /// <summary>Whether a property is the text of an API error's message.</summary>
    public bool IsMessage(IPropertyReferenceOperation read) =>
        read.Property.Name == "Message" && (symbols.IsOurs(Receiver(read)) || IsEnvelope(read.Property) || (foreignToo && Receiver(read).Is(symbols.Exception)));

    /// <summary>Whether an operation reads such a property.</summary>
    public bool IsMessage(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation read => IsMessage(read),
        IConditionalAccessOperation access => IsMessage(access.WhenNotNull),
        _ => false,
    };

    private static IPropertyReferenceOperation? PropertyAt(SyntaxToken token, SemanticModel model, CancellationToken cancellation) =>
        token.Parent is IdentifierNameSyntax name
            ? model.GetOperation(name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name, cancellation) as IPropertyReferenceOperation
            : null;

    private static ITypeSymbol? Receiver(IPropertyReferenceOperation read) => read.Instance?.Type ?? read.Property.ContainingType;

    /// <summary>A class that the envelope is read into: one with all three members that every envelope has.</summary>
    private static bool IsEnvelope(IPropertySymbol property) =>
        property is { Type.SpecialType: SpecialType.System_String, ContainingType: { IsAnonymousType: false } type }
        && type.GetMembers("Code").OfType<IPropertySymbol>().Any()
        && type.GetMembers("RequestId").OfType<IPropertySymbol>().Any();

    /// <summary><c>x["error"]</c>, <c>x.GetProperty("error")</c>, <c>x.TryGetProperty("error", …)</c>: the node that has the message.</summary>
    private static IOperation? KeyedRead(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancellation)
    {
        var operation = model.GetOperation(literal, cancellation);
        while (operation is ILiteralOperation or IConversionOperation or IUtf8StringOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation or IPropertyReferenceOperation } argument ? argument.Parent : null;
    }
}
