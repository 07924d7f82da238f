namespace Studio.Errors.Catalog;

/// <summary>Compares two pictures as trees: a reader follows names, so their order does not matter.</summary>
internal static class PictureChanges
{
    /// <summary>What differs.</summary>
    /// <param name="before">The older part.</param>
    /// <param name="after">The newer part.</param>
    /// <param name="path">Where the newer stands in its file, as <see cref="CatalogMap.Finder"/> takes it.</param>
    /// <param name="name">What people call it.</param>
    public static IEnumerable<CatalogChange> Between(PictureNode before, PictureNode after, string path, string name) =>
        (before, after) switch
        {
            (PictureObject old, PictureObject current) => Objects(old, current, path, name),
            (PictureList old, PictureList current) when old.HasPlaceholders && current.HasPlaceholders => Lists(old, current, path, name),
            _ => AreSame(before, after) ? [] : [Changed(path, name, Kind(before), Kind(after))],
        };

    private static IEnumerable<CatalogChange> Objects(PictureObject before, PictureObject after, string path, string name)
    {
        var (old, current) = (before.Members.ToDictionary(each => each.Name), after.Members.ToDictionary(each => each.Name));
        foreach (var member in before.Members)
        {
            var known = Named(name, member.Name);
            var changes = current.TryGetValue(member.Name, out var now)
                ? Between(member.Value, now.Value, PathOf(path, member.Name), known)
                : [Changed(path, known, Kind(member.Value), "missing")];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var member in after.Members.Where(member => !old.ContainsKey(member.Name)))
        {
            yield return New(PathOf(path, member.Name), Named(name, member.Name));
        }
    }

    /// <summary>Objects that a constant tells apart are compared with their like, others by their order.</summary>
    private static IEnumerable<CatalogChange> Lists(PictureList before, PictureList after, string path, string name)
    {
        var kind = before.Discriminator is { } both && after.Items.All(item => ConstantOf(item, both) is not null) ? both : null;
        if (kind is null)
        {
            return before.Items.Zip(after.Items, (one, other) => (Before: one, After: other))
                .SelectMany((pair, index) => Between(pair.Before, pair.After, PathOf(path, index), NameOf(name, index)))
                .Concat(before.Items
                    .Select((item, index) => Changed(path, NameOf(name, index), Kind(item), "missing"))
                    .Skip(after.Items.Count))
                .Concat(after.Items.Select((_, index) => New(PathOf(path, index), NameOf(name, index))).Skip(before.Items.Count));
        }

        var old = before.Items.ToDictionary(item => ConstantOf(item, kind)!);
        var (kept, places) = (new HashSet<string>(StringComparer.Ordinal), new List<CatalogChange>());
        for (var index = 0; index < after.Items.Count; index++)
        {
            var constant = ConstantOf(after.Items[index], kind)!;
            var (place, known) = (PathOf(path, index), $"{name}[{constant}]");
            places.AddRange(old.TryGetValue(constant, out var one) ? Between(one, after.Items[index], place, known) : [New(place, known)]);
            kept.Add(constant);
        }

        return places.Concat(old
            .Where(pair => !kept.Contains(pair.Key))
            .Select(pair => Changed(path, $"{name}[{pair.Key}]", Kind(pair.Value), "missing")));
    }

    private static string? ConstantOf(PictureNode item, string name) => (item as PictureObject)?.ConstantOf(name);

    private static bool AreSame(PictureNode before, PictureNode after) => (before, after) switch
    {
        (PictureConstant { Text: null } old, PictureConstant { Text: null } current) when IsNumber(old.Json) && IsNumber(current.Json) =>
            JsonNumbers.TryDouble(old.Json, out var one) && JsonNumbers.TryDouble(current.Json, out var other) && one.Equals(other),
        (PictureList old, PictureList current) => old.Items.Count == current.Items.Count
            && old.Items.Zip(current.Items, (one, other) => !Between(one, other, "", "").Any()).All(same => same),
        _ => before == after,
    };

    private static bool IsNumber(string json) => json[0] is '-' or (>= '0' and <= '9');

    private static string Kind(PictureNode node) => node switch
    {
        PictureObject => "an object",
        PictureList { HasPlaceholders: true } => "a list",
        _ => Phrase.Quote(PictureJson.Print(node)),
    };

    private static CatalogChange Changed(string path, string name, string before, string after) =>
        CatalogChange.Breaking(Rules.EnvelopeChanged, path, Phrase.Quote(name), before, after);

    private static CatalogChange New(string path, string name) =>
        CatalogChange.Accepted(ChangeWeight.Minor, path, "'{0}' of the envelope is new", Phrase.Quote(name));

    private static string Named(string owner, string member) => owner.Length == 0 ? member : $"{owner}.{member}";

    private static string NameOf(string list, int index) => $"{list}[{Phrase.Number(index)}]";

    private static string PathOf(string list, int index) => $"{list}/{Phrase.Number(index)}";

    private static string PathOf(string owner, string member) => $"{owner}/{CatalogMap.Step(member)}";
}
