using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Where the scope of an answer is named: in the error itself, or by who calls the function that makes it.</summary>
internal static class NamedScopes
{
    /// <summary>The arguments that give the scope; none where the answer's making can't be seen.</summary>
    public static IEnumerable<IArgumentOperation> Of(IOperation answer, Answers answers)
    {
        var open = new Queue<IArgumentOperation>();
        if (answer is IObjectCreationOperation { Arguments: { Length: > 0 } arguments })
        {
            open.Enqueue(arguments[0]);
        }

        var followed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (open.Count > 0)
        {
            var argument = open.Dequeue();
            var given = argument.Value.Unwrap() is IParameterReferenceOperation { Parameter: var parameter }
                && parameter.ContainingSymbol is IMethodSymbol method && followed.Add(parameter.OriginalDefinition)
                    ? Given(method, parameter, answers).ToList()
                    : [];
            if (given.Count == 0)
            {
                yield return argument;
            }

            given.ForEach(open.Enqueue);
        }
    }

    /// <summary>What a parameter gets by the calls on the endpoint's paths.</summary>
    private static IEnumerable<IArgumentOperation> Given(IMethodSymbol method, IParameterSymbol parameter, Answers answers) =>
        answers.Calls
            .Where(call => (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition.SameAs(method.OriginalDefinition))
            .SelectMany(call => call.Arguments.Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal));
}
