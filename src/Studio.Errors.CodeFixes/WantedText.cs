using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.CodeFixes;

/// <summary>What a string stands for.</summary>
internal enum Wanted
{
    /// <summary>Nothing of a catalog.</summary>
    Nothing,

    /// <summary>A scope.</summary>
    Scope,

    /// <summary>A code, as it is spelt on the wire.</summary>
    Code,
}

/// <summary>Tells which strings stand for a scope or code, by what takes them.</summary>
internal static class WantedText
{
    private const string Preference = "error=";

    /// <summary>What a string stands for, and how much of its beginning is something else.</summary>
    public static (Wanted Wanted, int From) At(LiteralExpressionSyntax text, SemanticModel model, CancellationToken cancellation) =>
        text.Token.ValueText.StartsWith(Preference, StringComparison.Ordinal) && IsPreference(text)
            ? (Wanted.Code, Preference.Length)
            : (ParameterOf(text, model, cancellation) is { } parameter && IsOurs(parameter) ? Of(parameter) : Wanted.Nothing, 0);

    private static Wanted Of(IParameterSymbol parameter) => parameter.Name switch
    {
        "scope" or "scopes" => Wanted.Scope,
        "code" => Wanted.Code,
        _ => AnswersMissingScope(parameter.ContainingType) ? Wanted.Scope : Wanted.Nothing,
    };

    /// <summary>
    /// The parameter of the method, constructor or attribute that takes it; a half-typed call may have several candidates.
    /// </summary>
    private static IParameterSymbol? ParameterOf(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        (SyntaxNode? Taker, string? Name, int Place) given = text.Parent switch
        {
            AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list } argument =>
                (attribute, argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)),
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } list } argument =>
                (call, argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)),
            _ => (null, null, 0),
        };
        if (given.Taker is null)
        {
            return null;
        }

        var info = model.GetSymbolInfo(given.Taker, cancellation);
        return (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).OfType<IMethodSymbol>()
            .Select(method => given.Name is null
                ? At(method, given.Place)
                : method.Parameters.FirstOrDefault(one => one.Name == given.Name))
            .FirstOrDefault(static parameter => parameter is { Type: { SpecialType: SpecialType.System_String } or IArrayTypeSymbol });
    }

    private static IParameterSymbol? At(IMethodSymbol method, int place) =>
        method.Parameters.ElementAtOrDefault(Math.Min(place, method.Parameters.Length - 1)) is { } parameter
            && (parameter.IsParams || parameter.Ordinal == place)
            ? parameter
            : null;

    /// <summary>Of the library, or of what is generated.</summary>
    private static bool IsOurs(IParameterSymbol parameter) =>
        parameter.ContainingAssembly?.Name.StartsWith("Studio.Errors", StringComparison.Ordinal) == true
        || AnswersMissingScope(parameter.ContainingType);

    private static bool AnswersMissingScope(INamedTypeSymbol type) => type.GetAttributes().Any(static one =>
        one.AttributeClass is { Name: "ErrorCodeAttribute" }
        && one.NamedArguments.Any(static named => named is { Key: "AnswersMissingScope", Value.Value: true }));

    /// <summary>Beside the header's name, in a call or by an index.</summary>
    private static bool IsPreference(LiteralExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax list } => list.Arguments.Any(static one => IsPrefer(one.Expression)),
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } =>
            access.ArgumentList.Arguments.Any(static one => IsPrefer(one.Expression)),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } =>
            access.ArgumentList.Arguments.Any(static one => IsPrefer(one.Expression)),
        _ => false,
    };

    private static bool IsPrefer(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.ValueText: var text } && text.Equals("Prefer", StringComparison.OrdinalIgnoreCase);
}
