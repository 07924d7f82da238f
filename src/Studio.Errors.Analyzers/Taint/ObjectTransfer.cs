using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Objects and extension members that take a tainted value in: what they do with it inside.</summary>
internal sealed class ObjectTransfer(TaintAnalysis run)
{
    public void Construct(IObjectCreationOperation creation, IMethodSymbol constructor, IArgumentOperation argument, AccessPath? path)
    {
        if (argument.Parameter is not { } parameter)
        {
            return;
        }

        if (constructor.ContainingType.Name == "KeyValuePair")
        {
            run.PropagateInto(creation, parameter.Name == "key" ? "Key" : "Value", path);
            return;
        }

        if (!run.Models.Declares(constructor))
        {
            run.Propagate(TextMethods.IsOfLibrary(constructor) ? creation : null, path is { Member: AccessPath.Call } ? path.Rest : path);
            return;
        }

        var property = constructor.ContainingType.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(one => string.Equals(one.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (property is not null)
        {
            run.PropagateInto(creation, property.Name, path);
        }
        else
        {
            AddSinksWithin(argument, constructor, parameter, path);
        }
    }

    /// <summary>A constructor or setter keeps the text inside its object: what is decided there, is decided here.</summary>
    public void AddSinksWithin(IOperation place, IMethodSymbol method, IParameterSymbol parameter, AccessPath? path)
    {
        var outcome = run.Summaries.Of(method.OriginalDefinition, parameter.OriginalDefinition, path, run.Active, run.Cancellation);
        foreach (var sink in outcome.Sinks)
        {
            run.AddSink(place, sink, [.. sink.Others]);
        }
    }

    /// <summary>A member of an extension block is asked: its receiver holds the text. False for any other member.</summary>
    public bool Extend(IOperation place, IMethodSymbol? member, AccessPath? path)
    {
        if (member is null || run.Summaries.Bodies.ReceiverOf(member, run.Cancellation) is not { } receiver)
        {
            return false;
        }

        var key = ((ISymbol)member.OriginalDefinition, path);
        if (run.Active.Enter(key))
        {
            var inner = new TaintAnalysis(run.Models, run.Summaries, run.Active, run.Cancellation)
            {
                Summarized = member.OriginalDefinition
            };
            var reads = run.Summaries.Bodies.Of(member, run.Cancellation).SelectMany(static body => body.Descendants())
                .Heeding(run.Cancellation)
                .OfType<IParameterReferenceOperation>().Where(use => use.Parameter.Name == receiver).Select(use => ((IOperation)use, path));
            foreach (var sink in inner.Follow(reads))
            {
                run.AddSink(place, sink, [.. sink.Others]);
            }

            inner.Returns.ForEach(left => run.Propagate(place, left));
            run.Active.Leave(key);
        }

        return true;
    }
}
