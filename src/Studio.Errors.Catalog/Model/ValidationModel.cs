namespace Studio.Errors.Catalog;

/// <summary>The <c>from.validation</c> of an entry: which members of the response take what is wrong with a request.</summary>
/// <param name="List">The field that lists what is wrong; null where <paramref name="Map"/> does.</param>
/// <param name="Map">The field that has the texts by place; null where <paramref name="List"/> does.</param>
/// <param name="Form">How a place is written.</param>
/// <param name="Members">What takes a part of each item of the list, in order of the roles.</param>
/// <param name="Reasons">The reasons that are not called so on the wire.</param>
/// <param name="Count">The field or value that takes how many there are; null without one.</param>
/// <param name="Summary">The field or value that takes the one sentence; null without one.</param>
internal sealed record ValidationModel(
    string? List,
    string? Map,
    PlaceForm Form,
    EquatableArray<RoleTarget> Members,
    EquatableArray<ReasonSpelling> Reasons,
    string? Count,
    string? Summary)
{
    /// <summary>The reasons that the pipeline gives; an application has others beside them.</summary>
    public static readonly string[] KnownReasons =
        ["required", "range", "length", "pattern", "email", "url", "format", "value", "type", "unknown", "syntax", "custom"];

    /// <summary>What the file says that reasons are called.</summary>
    public EquatableArray<ReasonSpelling> Said { get; init; } = EquatableArray<ReasonSpelling>.Empty;

    /// <summary>With what the file doesn't say in the style of a catalog's codes.</summary>
    public ValidationModel Spelt(WireStyle style)
    {
        var said = Said;
        return this with
        {
            Reasons = KnownReasons
                .Select(reason => said.FirstOrDefault(spelling => spelling.Reason == reason) ?? new(reason, style.Spell(reason)))
                .Where(spelling => spelling.Wire != spelling.Reason)
                .ToEquatableArray(),
        };
    }

    /// <summary>The target of a role; null where the entry doesn't give it one.</summary>
    public RoleTarget? Target(ViolationRole role) => Members.FirstOrDefault(member => member.Role == role);
}

/// <summary>A part of a violation and the member that takes it.</summary>
/// <param name="Role">The part.</param>
/// <param name="Path">The member; dotted where it is a member of a member: <c>source.pointer</c>.</param>
internal sealed record RoleTarget(ViolationRole Role, string Path)
{
    public EquatableArray<string> Steps => new(Path.Split('.'));
}

/// <summary>A reason of the pipeline's and what it is called on the wire.</summary>
internal sealed record ReasonSpelling(string Reason, string Wire);

/// <summary>How a place is written.</summary>
internal enum PlaceForm
{
    /// <summary>A JSON pointer: <c>/items/3/qty</c>.</summary>
    Pointer,

    /// <summary>A JSON pointer as a fragment: <c>#/items/3/qty</c>.</summary>
    Fragment,

    /// <summary>A path: <c>items[3].qty</c>.</summary>
    Path,
}

/// <summary>The parts of a violation that a member can take. Each is a row here.</summary>
internal sealed class ViolationRole : IEquatable<ViolationRole>
{
    public static readonly ViolationRole Pointer = new("pointer", ScalarType.String);
    public static readonly ViolationRole Parameter = new("parameter", ScalarType.String);
    public static readonly ViolationRole In = new("in", ScalarType.String);
    public static readonly ViolationRole Reason = new("reason", ScalarType.String, isAlwaysThere: true);
    public static readonly ViolationRole Message = new("message", ScalarType.String, isAlwaysThere: true);
    public static readonly ViolationRole Min = new("min", ScalarType.Number);
    public static readonly ViolationRole Max = new("max", ScalarType.Number);

    public static readonly IReadOnlyList<ViolationRole> All = [Pointer, Parameter, In, Reason, Message, Min, Max];

    private ViolationRole(string word, ScalarType type, bool isAlwaysThere = false)
    {
        Word = word;
        Type = type;
        IsAlwaysThere = isAlwaysThere;
    }

    /// <summary>The word in the file.</summary>
    public string Word { get; }

    /// <summary>The type of the member that takes it.</summary>
    public ScalarType Type { get; }

    /// <summary>Whether every violation has it: only then may the member be required.</summary>
    public bool IsAlwaysThere { get; }

    public bool Equals(ViolationRole? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Word);

    /// <inheritdoc/>
    public override string ToString() => Word;
}
