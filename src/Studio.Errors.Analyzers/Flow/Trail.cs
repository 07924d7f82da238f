namespace Studio.Errors.Analyzers;

/// <summary>
/// Where inside a value a message's text stands: the members that lead to it, outermost first (<c>Item2</c> of a tuple,
/// <c>message</c> of a JSON object, a call of a delegate). Null stands for the text itself.
/// </summary>
/// <param name="Member">The member to read first.</param>
/// <param name="Rest">What follows.</param>
internal sealed record Trail(string Member, Trail? Rest)
{
    /// <summary>The member that stands for calling a delegate.</summary>
    public const string Call = "()";

    private const int Deepest = 6;

    /// <summary>Whether a value may be wrapped once more; code that wraps in a loop must come to an end.</summary>
    public static bool CanGrow(Trail? trail) => (trail?.Length ?? 0) < Deepest;

    public static string Item(int index) => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private int Length => 1 + (Rest?.Length ?? 0);
}
