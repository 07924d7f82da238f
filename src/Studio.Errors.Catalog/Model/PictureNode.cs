namespace Studio.Errors.Catalog;

/// <summary>A part of the picture of an error's body; two are equal where they are written alike.</summary>
internal abstract record PictureNode
{
    /// <summary>The parts that it is made of.</summary>
    public virtual IEnumerable<PictureNode> Children => [];

    /// <summary>Itself and all parts in it, in order of the file.</summary>
    public IEnumerable<PictureNode> Descend() => Children.SelectMany(child => child.Descend()).Prepend(this);

    /// <summary>Whether anything in it is filled in.</summary>
    public bool HasPlaceholders => Descend().Any(node => node is PictureSlot or PictureText);
}

/// <summary>An object; its members in order of the file.</summary>
internal sealed record PictureObject(EquatableArray<PictureMember> Members) : PictureNode
{
    public override IEnumerable<PictureNode> Children => Members.Select(member => member.Value);

    /// <summary>Whether the fields of an entry are members of this object.</summary>
    public bool HasFields => Members.Any(member => member.IsSpread);

    /// <summary>The constant text of a member; null where it is something else.</summary>
    public string? ConstantOf(string name) => (Members.FirstOrDefault(member => member.Name == name)?.Value as PictureConstant)?.Text;
}

/// <summary>A member of an object.</summary>
internal sealed record PictureMember(string Name, PictureNode Value)
{
    /// <summary>The name that stands for the fields of an entry, each as a member.</summary>
    public const string Spread = "...";

    public bool IsSpread => Name == Spread;
}

/// <summary>A list: of constants, of one object, or of several objects that a constant member tells apart.</summary>
internal sealed record PictureList(EquatableArray<PictureNode> Items) : PictureNode
{
    public override IEnumerable<PictureNode> Children => Items;

    /// <summary>The member whose constant text tells the objects apart; null where they are not several, or nothing does.</summary>
    public string? Discriminator => Items.Count < 2 ? null : (Items[0] as PictureObject)?.Members
        .Select(member => member.Name)
        .FirstOrDefault(IsDistinct);

    private bool IsDistinct(string name)
    {
        var values = Items.Select(item => (item as PictureObject)?.ConstantOf(name)).ToArray();
        return values.All(value => value is not null) && values.Distinct(StringComparer.Ordinal).Count() == values.Length;
    }
}

/// <summary>A placeholder that is a value of its own.</summary>
internal sealed record PictureSlot(Placeholder Placeholder) : PictureNode;

/// <summary>A text with placeholders in it.</summary>
internal sealed record PictureText(EquatableArray<PicturePart> Parts) : PictureNode;

/// <summary>A constant, or a placeholder, in a text.</summary>
internal sealed record PicturePart(string Constant, Placeholder? Placeholder = null);

/// <summary>A constant.</summary>
/// <param name="Json">As it is written.</param>
/// <param name="Text">The value of a text; null for other constants.</param>
internal sealed record PictureConstant(string Json, string? Text = null) : PictureNode
{
    public static readonly PictureConstant Null = new("null");

    public static PictureConstant Of(string text) => new(QuotedText.Json(text), text);
}
