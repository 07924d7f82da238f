using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Reads what the calls on an endpoint's builder and on its groups add: along the chain, and wherever the variable that
/// holds the builder or group is used, before or after. One reader reads one endpoint: where it has been is its state.
/// </summary>
internal sealed class BuilderReader(FlowModels models, ProductSymbols symbols)
{
    private readonly SymbolUses uses = new(models);
    private readonly HashSet<ISymbol> extensions = new(SymbolEqualityComparer.Default);
    private readonly OpenCalls calls = new();
    private readonly HashSet<(ISymbol Symbol, IInvocationOperation? Within, bool IsOfGroup)> used = [];
    private readonly SymbolValues values = new(models);
    private readonly MetadataReader metadata = new(symbols);
    private readonly FilterReader filters = new(models, new AttributeReader(symbols));
    private readonly FunctionBodies bodies = new(models);

    /// <summary>Reads everything about the endpoint that a Map call makes.</summary>
    public void Read(IInvocationOperation map, Conventions conventions, CancellationToken cancellation)
    {
        ReadUp(map, isOfGroup: false, conventions, cancellation);
        ReadDown(ReceiverOf(map), new HashSet<ISymbol>(SymbolEqualityComparer.Default), conventions, cancellation);
    }

    /// <summary>Reads what is said of all controllers where they are mapped.</summary>
    public void ReadControllers(IInvocationOperation map, Conventions conventions, CancellationToken cancellation)
    {
        conventions.Groups = 1; // The class is nearer to its actions.
        ReadUp(map, isOfGroup: true, conventions, cancellation);
        ReadDown(ReceiverOf(map), new HashSet<ISymbol>(SymbolEqualityComparer.Default), conventions, cancellation);
    }

    private static int LevelOf(bool isOfGroup, Conventions conventions) => isOfGroup ? 1 + conventions.Groups : 0;

    private static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;

    /// <summary>From a builder upwards: the calls that are made on it, and the variable that it is put into.</summary>
    private void ReadUp(IOperation builder, bool isOfGroup, Conventions conventions, CancellationToken cancellation)
    {
        var current = builder;
        while (current.Parent is { } parent)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (parent)
            {
                case IConversionOperation or IArgumentOperation or IVariableInitializerOperation or IParenthesizedOperation
                    or IConditionalOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var each } }:
                    ReadUses(each, isOfGroup, conventions, cancellation);
                    return;
                case IInvocationOperation call when ReceiverOf(call) is { } receiver
                    && receiver.Unwrap() == (current is IArgumentOperation argument ? argument.Value : current).Unwrap():
                    if (IsMap(call))
                    {
                        return;
                    }

                    ReadCall(call, isOfGroup, conventions, cancellation);
                    break;
                case IVariableDeclaratorOperation { Symbol: var local }:
                    ReadUses(local, isOfGroup, conventions, cancellation);
                    return;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } }:
                    ReadUses(local, isOfGroup, conventions, cancellation);
                    return;
                case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation } kept
                    when kept.Value == current:
                    ReadUses(SymbolUses.Referred(kept.Target)!.OriginalDefinition, isOfGroup, conventions, cancellation);
                    return;
                case IReturnOperation leave:
                    ReadReturned(leave, conventions, cancellation);
                    return;
                case IInvocationOperation taker when current is IArgumentOperation { Parameter: { } parameter }:
                    ReadTaker(taker, parameter, conventions, cancellation);
                    return;
                default:
                    return;
            }

            current = parent;
        }
    }

    /// <summary>
    /// The function that maps gives the builder to its callers. Who calls a lambda, or code that nobody here calls, can't be seen.
    /// </summary>
    private void ReadReturned(IReturnOperation leave, Conventions conventions, CancellationToken cancellation)
    {
        var function = models.Of(leave.Syntax.SyntaxTree).GetEnclosingSymbol(leave.Syntax.SpanStart, cancellation) as IMethodSymbol;
        if (function is null or { MethodKind: MethodKind.AnonymousFunction })
        {
            conventions.IsIncomplete = true;
        }
        else if (extensions.Add(function))
        {
            var named = function.AssociatedSymbol ?? function;
            var places = FunctionBodies.Contracts(function).Prepend<ISymbol>(named)
                .SelectMany(one => uses.Of(one.OriginalDefinition, cancellation)).ToList();
            conventions.IsIncomplete |= places.Count == 0 || places.Exists(static one => one is IMethodReferenceOperation);
            places.ForEach(place => ReadUp(place, isOfGroup: true, conventions, cancellation));
            extensions.Remove(function);
        }
    }

    /// <summary>A method takes the builder, and does with it what it likes.</summary>
    private void ReadTaker(IInvocationOperation call, IParameterSymbol parameter, Conventions conventions, CancellationToken cancellation)
    {
        var definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!models.HasBody(definition))
        {
            conventions.IsIncomplete = true;
        }
        else if (extensions.Add(definition))
        {
            calls.Push(call);
            ReadUses(parameter.OriginalDefinition, isOfGroup: true, conventions, cancellation);
            calls.Pop();
            extensions.Remove(definition);
        }
    }

    /// <summary>
    /// Once for each call of the user's method that the variable is in: <c>group = group.WithTags("a")</c> comes back to it.
    /// </summary>
    public void ReadUses(ISymbol local, bool isOfGroup, Conventions conventions, CancellationToken cancellation)
    {
        if (!used.Add((local, calls.Last, isOfGroup)))
        {
            return;
        }

        foreach (var use in uses.Of(local, cancellation))
        {
            ReadUp(use, isOfGroup, conventions, cancellation);
        }
    }

    /// <summary>From a Map call downwards: the groups that it is made on.</summary>
    private void ReadDown(IOperation? receiver, HashSet<ISymbol> visited, Conventions conventions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (receiver is null ? null : receiver.Unwrap())
        {
            case IInvocationOperation { TargetMethod.Name: "MapGroup" } group:
                conventions.Groups++;
                ReadDown(ReceiverOf(group), visited, conventions, cancellation);
                break;
            case IInvocationOperation { TargetMethod: var method } call when IsGroup(call.Type) && models.HasBody(method):
                ReadHelper(call, method, visited, conventions, cancellation);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when visited.Contains(parameter.ContainingSymbol):
                break;
            case IParameterReferenceOperation given
                when new GivenBuilders(models, symbols, cancellation).OnlyGiver(given) is { } giver:
                ReadGiver(giver, visited, conventions, cancellation);
                break;
            case IParameterReferenceOperation { Parameter.Type: var type } given when !IsGroup(type):
                conventions.IsIncomplete |= new GivenBuilders(models, symbols, cancellation).MayBeGroup(given);
                break;
            case IInvocationOperation call when IsGroup(call.Type):
                ReadCall(call, isOfGroup: true, conventions, cancellation);
                ReadDown(ReceiverOf(call), visited, conventions, cancellation);
                break;
            case ILocalReferenceOperation { Local: var local } when visited.Add(local):
                ReadUses(local, isOfGroup: true, conventions, cancellation);
                foreach (var value in values.Of(local, cancellation))
                {
                    ReadDown(value, visited, conventions, cancellation);
                }

                break;
            case ILocalReferenceOperation:
                break;
            case { Type: var type } when IsGroup(type):
            case IMemberReferenceOperation { Type.TypeKind: TypeKind.Interface }:
                conventions.IsIncomplete = true;
                break;
        }
    }

    /// <summary>A method of the user's that gives a group: what it returns is looked at, and what it is called on.</summary>
    private void ReadHelper(
        IInvocationOperation call, IMethodSymbol method, HashSet<ISymbol> visited, Conventions conventions, CancellationToken cancellation)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (visited.Add(definition))
        {
            foreach (var value in bodies.Returned(definition, cancellation))
            {
                ReadDown(value, visited, conventions, cancellation);
            }
        }

        ReadDown(ReceiverOf(call), visited, conventions, cancellation);
    }

    /// <summary>The one call that gives a method its group: what is said of the group there, and in the method.</summary>
    private void ReadGiver(
        IArgumentOperation giver, HashSet<ISymbol> visited, Conventions conventions, CancellationToken cancellation)
    {
        var parameter = giver.Parameter!.OriginalDefinition;
        if (!visited.Add(parameter))
        {
            return;
        }

        if (IsGroup(parameter.Type))
        {
            ReadUses(parameter, isOfGroup: true, conventions, cancellation);
        }

        if (giver.Parent is IInvocationOperation call && IsGroup(call.Type))
        {
            ReadUp(call, isOfGroup: true, conventions, cancellation);
        }

        ReadDown(giver.Value, visited, conventions, cancellation);
    }

    private void ReadCall(IInvocationOperation call, bool isOfGroup, Conventions conventions, CancellationToken cancellation)
    {
        switch (call.TargetMethod.Name)
        {
            case "RequireScope" when call.TargetMethod.ContainingType.SameAs(symbols.EndpointConventions):
                conventions.Scopes.AddRange(Scopes(call).Select(
                    scope => new RequiredScope(calls.TextOf(scope), call.Syntax, isOfGroup, LevelOf(isOfGroup, conventions))));
                break;
            case "ProducesError" when call.TargetMethod.TypeArguments.LastOrDefault() is INamedTypeSymbol error:
                conventions.Declared.Add(new DeclaredError(error, call.Syntax, isOfGroup));
                break;
            case "WithoutErrorEnvelope" when call.TargetMethod.ContainingType.SameAs(symbols.EndpointConventions):
                conventions.HasOwnErrors = true;
                break;
            case "RequireAuthorization":
                conventions.Access.AddRange(AccessReader.Of(call, isOfGroup, cancellation));
                break;
            case "AllowAnonymous":
                conventions.Anonymous.Add(LevelOf(isOfGroup, conventions));
                break;
            case "AddEndpointFilter" or "AddEndpointFilterFactory":
                filters.Read(call, conventions, cancellation);
                break;
            case "WithMetadata" or "Add" or "Finally":
                metadata.Read(call, isOfGroup, LevelOf(isOfGroup, conventions), conventions, cancellation);
                break;
            default:
                ReadExtension(call, conventions, cancellation);
                break;
        }
    }

    /// <summary>An extension of the user's: what it does to its builder.</summary>
    private void ReadExtension(IInvocationOperation call, Conventions conventions, CancellationToken cancellation)
    {
        var definition = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (!models.HasBody(definition) || !extensions.Add(definition))
        {
            return;
        }

        calls.Push(call);
        if (bodies.ReceiverOf(definition, cancellation) is { } receiver)
        {
            foreach (var use in bodies.Of(definition, cancellation)
                .SelectMany(static body => body.Descendants())
                .Heeding(cancellation)
                .OfType<IParameterReferenceOperation>()
                .Where(use => use.Parameter.Name == receiver))
            {
                ReadUp(use, isOfGroup: true, conventions, cancellation);
            }
        }
        else if (definition.Parameters.Length > 0)
        {
            ReadUses(definition.Parameters[0], isOfGroup: true, conventions, cancellation);
        }

        calls.Pop();
        extensions.Remove(definition);
    }

    private static IEnumerable<IOperation> Scopes(IInvocationOperation call) =>
        call.Arguments.Where(static argument => argument.Parameter?.Ordinal == 1).SelectMany(static argument => argument.Value.Elements());

    private bool IsGroup(ITypeSymbol? type) => type.SameAs(symbols.RouteGroup);

    private bool IsMap(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
            && call.TargetMethod.Parameters.FirstOrDefault()?.Type.Implements(symbols.RouteBuilder) == true;
}
