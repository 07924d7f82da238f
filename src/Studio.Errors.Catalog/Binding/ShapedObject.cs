namespace Studio.Errors.Catalog;

/// <summary>An object whose members were compared with a shape.</summary>
internal sealed class ShapedObject
{
    private readonly Dictionary<string, JsonNode> members = new(StringComparer.Ordinal);

    private ShapedObject()
    {
    }

    /// <summary>The value of a member; null where it is missing. Of a member that stands twice, the first counts.</summary>
    public JsonNode? this[string name] => members.TryGetValue(name, out var value) ? value : null;

    /// <summary>Reports members that the shape does not have, and those that it needs and the object lacks.</summary>
    /// <param name="node">The object.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="owner">Who lacks a missing member, as the beginning of a sentence.</param>
    /// <param name="place">Where a missing member is reported.</param>
    /// <param name="problems">Takes the problems.</param>
    public static ShapedObject Of(JsonObject node, Shape shape, string owner, Extent place, ProblemList problems)
    {
        var shaped = new ShapedObject();
        foreach (var member in node.Members)
        {
            if (!shape.Has(member.Name))
            {
                ReportUnknown(member, shape, problems);
            }
            else if (shaped[member.Name] is null)
            {
                shaped.members.Add(member.Name, member.Value);
            }
        }

        foreach (var missing in shape.Members.Where(known => known.Needed is not null && shaped[known.Name] is null))
        {
            problems.Report(Rules.MissingMember, place, owner, missing.Name, missing.Needed!);
        }

        return shaped;
    }

    private static void ReportUnknown(JsonMember member, Shape shape, ProblemList problems)
    {
        var known = shape.Members.Select(each => each.Name).ToArray();
        var cure = problems.DidYouMean(member.Name, known, $"its members are {Phrase.List(known)}");
        problems.Report(Rules.UnknownMember, member.Place, Phrase.Quote(member.Name), shape.Noun, cure);
    }
}
