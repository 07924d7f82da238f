using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>A kind of failure that a library names in a question: <c>IsNotFound()</c> asks for what <c>NotFound(…)</c> makes.</summary>
/// <param name="Namespace">Where the library makes it.</param>
/// <param name="Name">The name of the method that makes it.</param>
internal sealed record FactoryKind(INamespaceSymbol Namespace, string Name);

/// <summary>
/// The kinds of failure that code asks for: members of an enum, types, texts, factories of a library. None stands for what is left,
/// null for
/// a question of another sort.
/// </summary>
internal static class FailureKinds
{
    private const string Question = "Is";

    /// <summary>The kinds of which a pattern takes some.</summary>
    public static IReadOnlyList<object>? Some(IPatternOperation pattern, IOperation? guard) =>
        Of(pattern) is { } kinds && (guard is null || kinds.Count > 0) ? kinds : null;

    /// <summary>The kinds of which a pattern takes all.</summary>
    public static IReadOnlyList<object>? All(IPatternOperation pattern, IOperation? guard) => guard is not null ? null : pattern switch
    {
        IRecursivePatternOperation { DeconstructionSubpatterns.Length: > 0 } => null,
        IRecursivePatternOperation { PropertySubpatterns.Length: > 0 } recursive when !recursive.MatchedType.SameAs(recursive.InputType) =>
            null,
        _ => Of(pattern),
    };

    /// <summary>What a value is compared with.</summary>
    public static IReadOnlyList<object>? OfConstant(IOperation constant) => constant.Unwrap() switch
    {
        IFieldReferenceOperation { Field: { IsConst: true, ContainingType.TypeKind: TypeKind.Enum } member } => [member],
        { ConstantValue: { HasValue: true, Value: string text } } => [text],
        _ => null,
    };

    /// <summary>What a library's method asks: <c>HasError&lt;T&gt;()</c>, <c>IsNotFound()</c>.</summary>
    public static IReadOnlyList<object>? OfQuestion(IInvocationOperation call) => call.TargetMethod switch
    {
        { ReturnType.SpecialType: not SpecialType.System_Boolean } => null,
        { TypeArguments: { Length: 1 } asked, Name: var name } when name.StartsWith("Has", StringComparison.Ordinal)
            || name.StartsWith(Question, StringComparison.Ordinal) => [asked[0]],
        { Name.Length: > 2, ContainingNamespace: var library } method when method.Name.StartsWith(Question, StringComparison.Ordinal)
            && !method.ContainingType.IsOfFramework()
            && library.GetTypeMembers().Any(type => type.GetMembers(method.Name.Substring(Question.Length))
                .Any(static one => one is IMethodSymbol { IsStatic: true })) =>
            [new FactoryKind(library, method.Name.Substring(Question.Length))],
        _ => null,
    };

    private static IReadOnlyList<object>? Of(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => [],
        IConstantPatternOperation constant => OfConstant(constant.Value),
        ITypePatternOperation type => [type.MatchedType],
        IDeclarationPatternOperation { MatchedType: { } type } => [type],
        IRecursivePatternOperation { MatchedType: { } type, InputType: var input } when !type.SameAs(input) => [type],
        IRecursivePatternOperation { PropertySubpatterns: { Length: 1 } asked } when Of(asked[0].Pattern) is { Count: > 0 } kinds => kinds,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either
            when Of(either.LeftPattern) is { } left && Of(either.RightPattern) is { } right => [.. left, .. right],
        _ => null,
    };
}
