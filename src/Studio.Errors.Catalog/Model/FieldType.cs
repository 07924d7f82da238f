namespace Studio.Errors.Catalog;

/// <summary>What a field or value holds: a scalar, or what is made of other types. Two are equal where they hold the same.</summary>
internal abstract record FieldType
{
    /// <summary>How it is named in messages and in a baseline: <c>list of violation</c>.</summary>
    public abstract string Words { get; }

    /// <summary>The named types that it is made of, those inside others too.</summary>
    public abstract IEnumerable<TypeModel> Types { get; }

    /// <summary>How many members a value of it can have, those of inner objects counted in: what a reader has to look through.</summary>
    public abstract int Size { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Words;
}

/// <summary><c>list</c>: a JSON array.</summary>
/// <param name="Of">The type of its items.</param>
internal sealed record ListType(FieldType Of) : FieldType
{
    public const string Word = "list";

    public override string Words => $"{Word} of {Of.Words}";

    public override IEnumerable<TypeModel> Types => Of.Types;

    public override int Size => Of.Size;
}

/// <summary><c>map</c>: a JSON object whose names are anything.</summary>
/// <param name="Of">The type of its values.</param>
internal sealed record MapType(FieldType Of) : FieldType
{
    public const string Word = "map";

    public override string Words => $"{Word} of {Of.Words}";

    public override IEnumerable<TypeModel> Types => Of.Types;

    public override int Size => Of.Size;
}

/// <summary>The name of a type of the catalog: a JSON object with the members of the type.</summary>
/// <param name="Type">The type.</param>
internal sealed record NamedType(TypeModel Type) : FieldType
{
    public override string Words => Type.Name;

    public override IEnumerable<TypeModel> Types => Type.Fields.SelectMany(member => member.Type.Types).Prepend(Type);

    public override int Size => 1 + Type.Fields.Sum(member => member.Type.Size);
}
