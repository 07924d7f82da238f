using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Recognises <c>text.Contains(secret) ? text.Replace(secret, "***") : text</c>: looking for what is taken out anyway is
/// redacting, not branching.
/// </summary>
internal static class Redaction
{
    public static bool IsGuardedBy(IOperation test, IReadOnlyList<IOperation> texts)
    {
        if (texts.Count != 1)
        {
            return false;
        }

        var sought = texts[0].Syntax.ToString();
        var choice = test.Parent is IUnaryOperation negation ? negation.Parent : test.Parent;
        return choice is IConditionalOperation && choice.Descendants().OfType<IInvocationOperation>().Any(call =>
            call.TargetMethod.Name == "Replace" && call.Arguments.Any(argument => argument.Value.Syntax.ToString() == sought));
    }
}
