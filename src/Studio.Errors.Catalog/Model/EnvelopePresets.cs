namespace Studio.Errors.Catalog;

/// <summary>Pictures that have a name in errors.json. Once a catalog is read, nobody knows the name any more.</summary>
internal static class EnvelopePresets
{
    /// <summary>The one that a catalog has which says nothing.</summary>
    public static readonly EnvelopeModel Default = new("application/json", Object([("error", Object(
    [
        ("code", Slot(Placeholder.Code)),
        ("message", Slot(Placeholder.Message)),
        ("requestId", Slot(Placeholder.RequestId)),
        (PictureMember.Spread, Slot(Placeholder.Fields)),
    ]))]));

    public static readonly IReadOnlyDictionary<string, EnvelopeModel> All = new Dictionary<string, EnvelopeModel>(StringComparer.Ordinal)
    {
        ["error"] = Default,
        ["problem"] = new(EnvelopeModel.Problem, Object(
        [
            ("type", Slot(Placeholder.Documentation)),
            ("title", Slot(Placeholder.Title)),
            ("status", Slot(Placeholder.Status)),
            ("detail", Slot(Placeholder.Message)),
            ("code", Slot(Placeholder.Code)),
            ("requestId", Slot(Placeholder.RequestId)),
            (PictureMember.Spread, Slot(Placeholder.Fields)),
        ])),
        ["flat"] = new("application/json", Object(
        [
            ("code", Slot(Placeholder.Code)),
            ("message", Slot(Placeholder.Message)),
            ("requestId", Slot(Placeholder.RequestId)),
            (PictureMember.Spread, Slot(Placeholder.Fields)),
        ])),
    };

    private static PictureObject Object(IEnumerable<(string Name, PictureNode Value)> members) =>
        new(members.Select(member => new PictureMember(member.Name, member.Value)).ToEquatableArray());

    private static PictureSlot Slot(Placeholder placeholder) => new(placeholder);
}
