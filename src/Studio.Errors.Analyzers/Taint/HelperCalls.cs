using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Calls that give an error to a method of the compilation which knows it by a type or a value that is nobody's in particular: an
/// <c>Exception</c>, a status to compare with. Such methods are found by their parameters, and their calls by their names.
/// </summary>
internal sealed class HelperCalls(CompilationFacts facts)
{
    private static readonly string[] statuses = ["Status", "StatusCode"];

    private readonly Once<HashSet<string>> takers = new(cancellation =>
    [
        .. from tree in facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
           from token in tree.Tokens("Exception", cancellation)
           where token.Parent is IdentifierNameSyntax type && IsOfParameter(type)
           from name in NameAround(token.Parent!)
           select name,
    ]);

    private readonly Once<HashSet<string>> comparers = new(cancellation =>
    [
        .. from tree in facts.Models.Compilation.SyntaxTrees.Heeding(cancellation)
           where facts.Names.Reach(tree, cancellation)
           from member in statuses
           from token in tree.Tokens(member, cancellation)
           where token.Parent is SimpleNameSyntax && ParametersAround(token.Parent).Any(IsStatus)
           from name in NameAround(token.Parent!)
           select name,
    ]);

    /// <summary>Those that all rules share.</summary>
    public static HelperCalls Of(CompilationFacts facts) => facts.Share(static facts => new HelperCalls(facts));

    /// <summary>The arguments of a file that hand an exception of ours to a method that takes any.</summary>
    public IEnumerable<IArgumentOperation> Exceptions(SemanticModel model, CancellationToken cancellation) =>
        from call in Calls(takers.Get(cancellation), model, cancellation)
        from argument in call.Arguments
        let type = argument.Value.Unwrap().Type
        where argument.Parameter?.Type.SameAs(facts.Symbols.Exception) == true
            && facts.Symbols.IsOurs(type) && type.Is(facts.Symbols.Exception)
            && !TellsApart(call.TargetMethod, argument.Parameter, cancellation)
        select argument;

    /// <summary>The arguments of a file that hand a value of ours to a method that takes a status to compare with, too.</summary>
    public IEnumerable<IArgumentOperation> Statuses(SemanticModel model, CancellationToken cancellation) =>
        from call in Calls(comparers.Get(cancellation), model, cancellation)
        where call.Arguments.Any(static argument => argument.Value.Unwrap().ConstantValue.Value is int)
        from argument in call.Arguments
        where facts.Symbols.IsOurs(argument.Value.Unwrap().Type)
        select argument;

    /// <summary>A method that asks for the exception's type, or looks at the one inside, may have another's text.</summary>
    private bool TellsApart(IMethodSymbol method, IParameterSymbol parameter, CancellationToken cancellation) =>
        facts.Models.DeclarationsOf(method.OriginalDefinition)
            .Any(declaration => Narrowing.AsksType(declaration.GetSyntax(cancellation), parameter.Name, cancellation));

    private IEnumerable<IInvocationOperation> Calls(IEnumerable<string> names, SemanticModel model, CancellationToken cancellation) =>
        from name in facts.Names.Reach(model.SyntaxTree, cancellation) ? names : []
        from token in model.SyntaxTree.Tokens(name, cancellation)
        let called = token.Parent as SimpleNameSyntax
        where called is not null && facts.Names.Reach(called, cancellation)
        let call = model.GetOperation(SymbolUses.Whole(called, withCall: true), cancellation) as IInvocationOperation
        where call is not null && facts.Models.HasBody(call.TargetMethod)
        select call;

    private static bool IsStatus(ParameterSyntax parameter) => parameter.Type?.ToString() is "int" or "HttpStatusCode";

    private static bool IsOfParameter(IdentifierNameSyntax type) =>
        (type.Parent as QualifiedNameSyntax ?? (SyntaxNode)type).Parent
            is ParameterSyntax or NullableTypeSyntax { Parent: ParameterSyntax };

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static one => one is MethodDeclarationSyntax or LocalFunctionStatementSyntax);

    private static SeparatedSyntaxList<ParameterSyntax> ParametersAround(SyntaxNode node) => FunctionAround(node) switch
    {
        MethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        _ => default,
    };

    private static IEnumerable<string> NameAround(SyntaxNode node) => FunctionAround(node) switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
        _ => [],
    };
}
