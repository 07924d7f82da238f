using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// The kinds of failure that an endpoint's path makes: members of enums, errors of a library, texts. A mapper that the whole application
/// shares chooses among all kinds; of its choices, an endpoint comes to those alone that its own path makes.
/// </summary>
internal sealed class MadeFailures(FlowModels models, CallSites sites, CancellationToken cancellation)
{
    private readonly Dictionary<ISymbol, List<IOperation>> members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> states = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, List<IOperation>> types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(INamespaceSymbol Namespace, string Name)> factories = [];
    private readonly HashSet<INamespaceSymbol> failedByText = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, bool> failureEnums = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, bool> leftOut = [];

    /// <summary>Notes what an operation of the path makes.</summary>
    public void Note(IOperation operation)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsConst: true, ContainingType.TypeKind: TypeKind.Enum } member }:
                NoteMember(member, operation);
                break;
            case { ConstantValue: { HasValue: true, Value: string text } } when !ComparedConstants.Contain(operation):
                texts.Add(text);
                break;
            case IObjectCreationOperation { Type: { } type }:
                Add(types, (ITypeSymbol)type.OriginalDefinition, operation);
                break;
            case IInvocationOperation { TargetMethod: { IsStatic: true } method } call when !method.ContainingType.IsOfFramework():
                factories.Add((method.ContainingNamespace, method.Name));
                if (IsByText(call))
                {
                    failedByText.Add(method.ContainingNamespace);
                }

                break;
            case IMemberReferenceOperation { Member: { IsStatic: true } member }:
                factories.Add((member.ContainingNamespace, member.Name));
                break;
        }
    }

    /// <summary>Whether a value stands in a choice by kind of failure that this path doesn't come to.</summary>
    public bool LeaveOut(IOperation value)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!leftOut.TryGetValue(value, out var known))
        {
            leftOut[value] = true; // Whatever leads back to it is no other way to it.
            leftOut[value] = known = IsLeftOut(value);
        }

        return known;
    }

    private bool IsLeftOut(IOperation value)
    {
        for (var (node, parent) = (value, value.Parent); ; (node, parent) = (parent, parent.Parent))
        {
            cancellation.ThrowIfCancellationRequested();
            if (sites.Of(node) is { } entered)
            {
                return entered.All(site => site is not null && LeaveOut(site));
            }

            if (parent is null or ILocalFunctionOperation)
            {
                return false;
            }

            if (FailureChoice.At(node, parent).Any(choice => !MayBeTaken(choice)))
            {
                return true;
            }
        }
    }

    private bool MayBeTaken(FailureChoice choice)
    {
        var named = choice.Own.Concat(choice.Others).ToList();
        if (!IsAbout(choice.Asked, named))
        {
            return true;
        }

        return choice.IsDefault ? MakesOther(choice.Asked, named) : choice.Own.Any(IsMade);
    }

    /// <summary>Whether the path decides: it makes one of the kinds, or only a library that it calls could.</summary>
    private bool IsAbout(ITypeSymbol asked, List<object> named) => named[0] switch
    {
        IFieldSymbol { ContainingType: var kind } => !states.Contains(kind)
            && (named.Exists(IsMade)
                || (models.Declares(kind) ? members.Keys.Any(one => one.ContainingType.SameAs(kind)) : IsOfFailures(kind))),
        ITypeSymbol => (!models.Declares(asked) && !asked.IsOfFramework() && named.OfType<ITypeSymbol>().All(models.Declares))
            || types.Keys.Any(asked.IsBaseOf),
        string => named.Exists(IsMade),
        FactoryKind => true,
        _ => false,
    };

    private bool IsMade(object kind) => kind switch
    {
        IFieldSymbol member => (!models.Declares(member) && factories.Contains((member.ContainingNamespace, member.Name)))
            || (members.TryGetValue(member, out var places) && !places.TrueForAll(LeaveOut)),
        ITypeSymbol type => types.Any(one => type.IsBaseOf(one.Key) && !one.Value.TrueForAll(LeaveOut)),
        FactoryKind factory => factories.Contains((factory.Namespace, factory.Name)),
        string text => texts.Contains(text),
        _ => true,
    };

    /// <summary>Whether the path makes a kind that the choice doesn't name.</summary>
    private bool MakesOther(ITypeSymbol asked, List<object> named) => named[0] switch
    {
        IFieldSymbol { ContainingType: var kind } => kind.GetMembers().OfType<IFieldSymbol>()
            .Any(member => !named.Contains(member) && IsMade(member)),
        ITypeSymbol => (!models.Declares(asked) && failedByText.Contains(asked.ContainingNamespace))
            || types.Any(one => asked.IsBaseOf(one.Key)
                && !named.OfType<ITypeSymbol>().Any(other => other.IsBaseOf(one.Key))
                && !one.Value.TrueForAll(LeaveOut)),
        _ => true,
    };

    /// <summary>
    /// Whether an enum of another assembly says how something failed: the library has a method for making each, named after it.
    /// </summary>
    private bool IsOfFailures(INamedTypeSymbol kind)
    {
        if (!failureEnums.TryGetValue(kind, out var known))
        {
            var names = new HashSet<string>(kind.MemberNames, StringComparer.Ordinal);
            known = kind.ContainingNamespace.GetTypeMembers()
                .Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct)
                .SelectMany(static type => type.GetMembers())
                .Any(one => one is IMethodSymbol { IsStatic: true } && names.Contains(one.Name));
            failureEnums[kind] = known;
        }

        return known;
    }

    private void NoteMember(IFieldSymbol member, IOperation operation)
    {
        if (ComparedConstants.AreAssigned(operation))
        {
            states.Add(member.ContainingType);
        }
        else if (!ComparedConstants.Contain(operation))
        {
            Add(members, (ISymbol)member, operation);
        }
    }

    /// <summary>Whether a library makes a failure of its own out of a text.</summary>
    private bool IsByText(IInvocationOperation call) =>
        call.TargetMethod is { Name: var name } method && !models.Declares(method)
        && (name.StartsWith("Fail", StringComparison.Ordinal) || name.StartsWith("Error", StringComparison.Ordinal))
        && call.Arguments.Any(static argument => argument.Value.Type is { SpecialType: SpecialType.System_String });

    private static void Add<TKey>(Dictionary<TKey, List<IOperation>> all, TKey key, IOperation place)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var places))
        {
            all.Add(key, places = []);
        }

        places.Add(place);
    }
}
