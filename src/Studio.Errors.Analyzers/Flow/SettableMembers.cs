using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Tells members that hold what their declaration says from those that others put values into.</summary>
internal static class SettableMembers
{
    /// <summary>Whether others may put another value into a member than its declaration says.</summary>
    public static bool IsSetElsewhere(ISymbol member, FlowModels models, CancellationToken cancellation) =>
        models.DeclarationsOf(member).FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax || member switch
    {
        IFieldSymbol field => !field.IsConst && !(field.IsReadOnly && HasInitializer(syntax)),
        IPropertySymbol property => syntax is ParameterSyntax
            || (syntax is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors }
                && accessors.Accessors.All(static one => one is { Body: null, ExpressionBody: null })
                && (property.SetMethod is not null || !HasInitializer(syntax))),
        _ => false,
    };

    private static bool HasInitializer(SyntaxNode member) =>
        member is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };
}
