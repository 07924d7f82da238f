using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>Reads the places of a picture, by path.</summary>
internal static class ShownPlaces
{
    /// <summary>Where a picture shows what.</summary>
    public static IReadOnlyDictionary<string, Placeholder> In(PictureNode body) =>
        Slots(body, "").ToDictionary(slot => slot.Path, slot => slot.Placeholder, StringComparer.Ordinal);

    private static IEnumerable<(string Path, Placeholder Placeholder)> Slots(PictureNode node, string path) => node switch
    {
        PictureSlot slot => [(path, slot.Placeholder)],
        PictureObject inner => inner.Members.Where(member => !member.IsSpread)
            .SelectMany(member => Slots(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        _ => [],
    };
}
