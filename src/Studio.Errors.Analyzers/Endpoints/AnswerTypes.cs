using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Which types an error of the catalog can be in, where a function answers one.</summary>
internal sealed class AnswerTypes(ProductSymbols symbols)
{
    /// <summary>The generated result that a type is; null for any other.</summary>
    public INamedTypeSymbol? ErrorOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && named.Is(symbols.ErrorResult) && symbols.CodeOf(named) is not null ? named : null;

    /// <summary>The generated results that a return type names.</summary>
    public IEnumerable<INamedTypeSymbol> Named(ITypeSymbol? type) =>
        ErrorOf(type) is { } error ? [error]
        : type is INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask" or "Results" or "ActionResult" } wrapper
            ? wrapper.TypeArguments.SelectMany(Named)
            : [];

    /// <summary>Whether a value of the type may be one of our results.</summary>
    public bool MayAnswer(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Interface, Name: "IResult" } or { SpecialType: SpecialType.System_Object } => true,
        INamedTypeSymbol { IsGenericType: true, Name: "Task" or "ValueTask" or "Results" } wrapper => wrapper.TypeArguments.Any(MayAnswer),
        _ => type.SameAs(symbols.ErrorResult) || ErrorOf(type) is not null || IsOwnResult(type),
    };

    /// <summary>Whether a type is a result that the user wrote.</summary>
    public bool IsOwnResult(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } && !symbols.IsOurs(type)
        && type.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) != true
        && type.AllInterfaces.Any(static one => one.Name == "IResult");

    /// <summary>
    /// Whether a method returns any type that its functions return, as <c>Match&lt;TResult&gt;</c> does: it has no other value of it.
    /// </summary>
    public static bool IsOfFunctions(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition.ReturnType is { } returned
        && (returned is ITypeParameterSymbol { DeclaringMethod: not null }
            || (returned is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results }
                && results[0] is ITypeParameterSymbol { DeclaringMethod: not null }))
        && call.Arguments.Any(static argument => argument.Value.Unwrap() is IDelegateCreationOperation);
}
