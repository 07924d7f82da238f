using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <content>How the text leaves a function, and how objects are made with it.</content>
internal sealed partial class MessageFlow
{
    private void Return(IOperation statement, Trail? trail)
    {
        switch (FunctionOf(statement))
        {
            case IAnonymousFunctionOperation lambda:
                Wrap(lambda, Trail.Call, trail);
                break;
            case ILocalFunctionOperation { Symbol: var local }:
                Return(local, trail);
                break;
            case { } body when MemberAt(body) is { } member:
                Return(member, trail);
                break;
        }
    }

    private void Return(IMethodSymbol method, Trail? trail)
    {
        if (summarized is not null && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, summarized))
        {
            returns.Add(trail);
            return;
        }

        var named = method.AssociatedSymbol ?? method;
        if (!seenSymbols.Add((named, trail)))
        {
            return;
        }

        foreach (var use in uses.Of(named, cancellation))
        {
            if (use is IMethodReferenceOperation)
            {
                Wrap(use, Trail.Call, trail);
            }
            else
            {
                Reach(use, trail);
            }
        }
    }

    private void ReturnOut(IMethodSymbol method, IParameterSymbol parameter, Trail? trail)
    {
        if (summarized is not null && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, summarized))
        {
            outs.Add((parameter, trail));
            return;
        }

        foreach (var call in uses.Of(method, cancellation).OfType<IInvocationOperation>())
        {
            Store(call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal)?.Value, trail);
        }
    }

    /// <summary>A function that gives the text goes to a method of another assembly: a key selector, or a projection.</summary>
    private void PassFunction(IInvocationOperation call, IMethodSymbol method, IParameterSymbol parameter, Trail? trail)
    {
        if (models.HasBody(method))
        {
            return;
        }

        if (TextMethods.IsKeySelector(method, parameter))
        {
            if (trail is null)
            {
                Decide(call);
            }
        }
        else if (TextMethods.CanCarry(method.ReturnType))
        {
            Reach(call, trail);
            ReachFunctions(call, trail);
        }
    }

    private void Construct(IObjectCreationOperation creation, IMethodSymbol constructor, IArgumentOperation argument, Trail? trail)
    {
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        if (constructor.ContainingType.Name == "KeyValuePair")
        {
            Wrap(creation, parameter.Name == "key" ? "Key" : "Value", trail);
            return;
        }

        if (!models.Declares(constructor))
        {
            Reach(TextMethods.IsOfLibrary(constructor) ? creation : null, trail is { Member: Trail.Call } ? trail.Rest : trail);
            return;
        }

        var property = constructor.ContainingType.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (property is not null)
        {
            Wrap(creation, property.Name, trail);
        }
        else
        {
            DecideWithin(argument, constructor, parameter, trail);
        }
    }

    /// <summary>A constructor or setter keeps the text inside its object: what is decided there, is decided here.</summary>
    private void DecideWithin(IOperation place, IMethodSymbol method, IParameterSymbol parameter, Trail? trail)
    {
        var outcome = summaries.Of(method.OriginalDefinition, parameter.OriginalDefinition, trail, open, cancellation);
        foreach (var decision in outcome.Decisions)
        {
            Decide(place, decision, [.. decision.Others]);
        }
    }

    /// <summary>A member of an extension block is asked: its receiver holds the text. False for any other member.</summary>
    private bool Extend(IOperation place, IMethodSymbol? member, Trail? trail)
    {
        if (member is null || summaries.Bodies.ReceiverOf(member, cancellation) is not { } receiver)
        {
            return false;
        }

        var key = ((ISymbol)member.OriginalDefinition, trail);
        if (open.Enter(key))
        {
            var inner = new MessageFlow(models, summaries, open, cancellation) { summarized = member.OriginalDefinition };
            var reads = summaries.Bodies.Of(member, cancellation).SelectMany(static body => body.Descendants()).Heeding(cancellation)
                .OfType<IParameterReferenceOperation>().Where(use => use.Parameter.Name == receiver).Select(use => ((IOperation)use, trail));
            foreach (var decision in inner.Follow(reads))
            {
                Decide(place, decision, [.. decision.Others]);
            }

            inner.returns.ForEach(left => Reach(place, left));
            open.Leave(key);
        }

        return true;
    }

    private IMethodSymbol? MemberAt(IOperation body)
    {
        var member = body.Syntax.AncestorsAndSelf().FirstOrDefault(static node =>
            node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax);
        return (member is null ? null : models.Of(member.SyntaxTree).GetDeclaredSymbol(member, cancellation)) switch
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
