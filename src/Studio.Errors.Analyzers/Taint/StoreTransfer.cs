using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>What a tainted value is put into: variables, members, elements, parts of a tuple.</summary>
internal sealed class StoreTransfer(TaintAnalysis run)
{
    public void Assign(IAssignmentOperation assignment, AccessPath? path)
    {
        if (assignment.Target is IPropertyReferenceOperation
            {
                Property: { IsIndexer: false, SetMethod: { Parameters.Length: 1 } setter }
            }
            && HasOwnBody(setter))
        {
            run.Objects.AddSinksWithin(assignment, setter, setter.Parameters[0], path);
        }

        switch (assignment)
        {
            case { Target: IPropertyReferenceOperation property, Parent: IAnonymousObjectCreationOperation whole }:
                run.PropagateInto(whole, property.Property.Name, path);
                break;
            case
            {
                Target: IMemberReferenceOperation member,
                Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } initializer
            }:
                run.PropagateInto(initializer.Parent, member.Member.Name, path);
                break;
            case IDeconstructionAssignmentOperation { Target: var target, Value.Type: var type }:
                Store(target, ByPosition(type, path));
                break;
            default:
                Store(assignment.Target, path);
                run.Propagate(assignment, path);
                break;
        }
    }

    /// <summary>The text is put into a place.</summary>
    public void Store(IOperation? target, AccessPath? path)
    {
        switch (target)
        {
            case IVariableDeclaratorOperation declarator:
                run.Propagate(declarator.Symbol, path, declarator.Syntax);
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, path);
                break;
            case ITupleOperation tuple when path is not null
                && AccessPath.IndexOf(path.Member) is >= 0 and var index
                && index < tuple.Elements.Length:
                Store(tuple.Elements[index], path.Rest);
                break;
            case IArrayElementReferenceOperation element:
                Store(element.ArrayReference, path);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true }:
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation:
                if (SymbolUses.Referred(target) is { } symbol
                    && (run.Models.Declares(symbol) || symbol is IFieldSymbol { ContainingType.IsTupleType: true }))
                {
                    StoreIn(target, symbol, path);
                }

                break;
        }
    }

    /// <summary>A property of an object in a variable is that object's; any other member holds the text for all.</summary>
    private void StoreIn(IOperation target, ISymbol symbol, AccessPath? path)
    {
        if (target is IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: var local } } member
            && AccessPath.CanGrow(path))
        {
            run.Propagate(
                local,
                new AccessPath((member.Member as IFieldSymbol)?.CorrespondingTupleField?.Name ?? member.Member.Name, path),
                target.Syntax);
        }
        else
        {
            run.Propagate(symbol, path, target.Syntax);
        }
    }

    /// <summary>A record's member as the position that its Deconstruct gives it.</summary>
    private static AccessPath? ByPosition(ITypeSymbol? type, AccessPath? path)
    {
        var parameters = path is null
            || type is null ? [] : type.GetMembers("Deconstruct").OfType<IMethodSymbol>().SelectMany(static one => one.Parameters);
        var member = parameters.FirstOrDefault(one => string.Equals(one.Name, path!.Member, StringComparison.OrdinalIgnoreCase));
        return member is null ? path : new AccessPath(AccessPath.Item(member.Ordinal), path!.Rest);
    }

    private bool HasOwnBody(IMethodSymbol setter) =>
        run.Models.DeclarationsOf(setter).FirstOrDefault()?
            .GetSyntax(run.Cancellation)
            is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null };

    public void StoreDestinations(IInvocationOperation call, IArgumentOperation? source, AccessPath? path)
    {
        foreach (var argument in call.Arguments.Where(one => one != source && one.Parameter?.Name is "destination" or "bytes"))
        {
            Store(argument.Value.Unwrap(), path);
        }
    }
}
