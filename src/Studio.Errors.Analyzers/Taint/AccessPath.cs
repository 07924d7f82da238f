using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Where inside a value a message's text is: the members that lead to it, outermost first (<c>Item2</c> of a tuple,
/// <c>message</c> of a JSON object, a call of a delegate). Null stands for the text itself.
/// </summary>
/// <param name="Member">The member to read first.</param>
/// <param name="Rest">What follows.</param>
internal sealed record AccessPath(string Member, AccessPath? Rest)
{
    /// <summary>The member that stands for calling a delegate.</summary>
    public const string Call = "()";

    private const int Deepest = 6;

    /// <summary>Whether a value may be wrapped once more; code that wraps in a loop must come to an end.</summary>
    public static bool CanGrow(AccessPath? path) => (path?.Length ?? 0) < Deepest;

    public static string Item(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The position that a member of a tuple has; -1 for any other member.</summary>
    public static int IndexOf(string member) =>
        member.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(member.Substring(4), out var number) ? number - 1 : -1;

    /// <summary>The member that a constant key names; null for any other value.</summary>
    public static string? KeyOf(IOperation value) => value.Unwrap() switch
    {
        IUtf8StringOperation utf8 => utf8.Value,
        var other => other.ConstantValue is { HasValue: true, Value: string text } ? text : null,
    };

    private int Length => 1 + (Rest?.Length ?? 0);
}
