using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Tells members that hold what their declaration says from those that others put values into.</summary>
internal static class SettableMembers
{
    /// <summary>Whether others may put another value into a member than its declaration says.</summary>
    public static bool IsSetElsewhere(ISymbol member, CancellationToken cancellation) => member switch
    {
        { DeclaringSyntaxReferences.Length: 0 } => true,
        IFieldSymbol field => !field.IsConst && !(field.IsReadOnly && HasInitializer(field, cancellation)),
        IPropertySymbol property => property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is ParameterSyntax
            || (property.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } && accessors.Accessors.All(static one => one is { Body: null, ExpressionBody: null }) && (property.SetMethod is not null || !HasInitializer(property, cancellation))),
        _ => false,
    };

    private static bool HasInitializer(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };
}
