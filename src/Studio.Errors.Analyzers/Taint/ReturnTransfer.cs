using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>How a tainted value leaves a function: to its callers, or by a parameter of theirs.</summary>
internal sealed class ReturnTransfer(TaintAnalysis run)
{
    public void Return(IOperation statement, AccessPath? path)
    {
        switch (FunctionOf(statement))
        {
            case IAnonymousFunctionOperation lambda:
                run.PropagateInto(lambda, AccessPath.Call, path);
                break;
            case ILocalFunctionOperation { Symbol: var local }:
                Return(local, path);
                break;
            case { } body when MemberAt(body) is { } member:
                Return(member, path);
                break;
        }
    }

    public void Return(IMethodSymbol method, AccessPath? path)
    {
        if (run.Summarized is not null && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, run.Summarized))
        {
            run.Returns.Add(path);
            return;
        }

        var named = method.AssociatedSymbol ?? method;
        if (!run.IsNew(named, path))
        {
            return;
        }

        foreach (var use in SoleContracts(method).Prepend(named).SelectMany(one => run.Uses.Of(one, run.Cancellation)))
        {
            if (use is IMethodReferenceOperation)
            {
                run.PropagateInto(use, AccessPath.Call, path);
            }
            else
            {
                run.Propagate(use, path);
            }
        }
    }

    /// <summary>
    /// The members of interfaces and base classes of the compilation that come to this one alone. Of one with several implementations,
    /// most say nothing of errors.
    /// </summary>
    private IEnumerable<ISymbol> SoleContracts(IMethodSymbol method) =>
        from contract in method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.ExplicitInterfaceImplementation
            ? FunctionBodies.Contracts(method)
            : []
        where contract.IsAbstract && run.Models.Declares(contract)
            && run.Summaries.Bodies.Implementations(contract.OriginalDefinition, run.Cancellation).Take(2).Count() == 1
        select contract.AssociatedSymbol ?? contract;

    public void ReturnOut(IMethodSymbol method, IParameterSymbol parameter, AccessPath? path)
    {
        if (run.Summarized is not null && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, run.Summarized))
        {
            run.Outs.Add((parameter, path));
            return;
        }

        foreach (var call in run.Uses.Of(method, run.Cancellation).OfType<IInvocationOperation>())
        {
            run.Stores.Store(call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal)?.Value, path);
        }
    }

    private IMethodSymbol? MemberAt(IOperation body)
    {
        var member = body.Syntax.AncestorsAndSelf().FirstOrDefault(static node =>
            node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax);
        return (member is null ? null : run.Models.Of(member.SyntaxTree).GetDeclaredSymbol(member, run.Cancellation)) switch
        {
            IMethodSymbol method => method,
            IPropertySymbol property => property.GetMethod,
            _ => null,
        };
    }

    private static IOperation FunctionOf(IOperation operation)
    {
        var current = operation;
        while (current.Parent is not null && current is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            current = current.Parent;
        }

        return current;
    }
}
