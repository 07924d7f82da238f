using System.Text;

namespace Studio.Errors.Catalog;

/// <summary>Binds the picture of a body: constants as they are, texts cut at their placeholders.</summary>
internal sealed class PictureBinder(ProblemList problems)
{
    private readonly List<PlacedPlaceholder> placed = [];
    private readonly PictureLimits limits = new(problems);

    public BoundPicture Bind(JsonObject body) => new(Object(body, 1, ""), placed);

    private PictureNode Node(JsonNode node, int depth, string path) => node switch
    {
        JsonObject members => limits.IsTooDeep(members, depth) ? PictureConstant.Null : Object(members, depth, path),
        JsonArray items => limits.IsTooDeep(items, depth) ? PictureConstant.Null : List(items, depth, path),
        JsonText text => Text(text, path),
        JsonNumber number => Constant(number, number.Spelling),
        JsonBoolean truth => Constant(truth, truth.Value ? "true" : "false"),
        _ => PictureConstant.Null,
    };

    private PictureConstant Constant(JsonNode node, string json)
    {
        limits.Count(node.Mark, json.Length);
        return new(json);
    }

    private PictureObject Object(JsonObject node, int depth, string path)
    {
        var members = new List<PictureMember>();
        foreach (var member in node.Members)
        {
            limits.Count(member);
            if (member.Name == PictureMember.Spread)
            {
                members.Add(new(member.Name, Fields(member, path)));
                continue;
            }

            if (member.Name.IndexOfAny(['{', '}']) >= 0)
            {
                problems.Report(
                    Rules.InvalidEnvelopePlaceholder,
                    member.Place,
                    Phrase.Quote(member.Name),
                    "is a name with braces",
                    "write a name without them, since only values are filled in");
            }

            var inside = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            members.Add(new(member.Name, Node(member.Value, depth + 1, inside)));
        }

        return new(members.ToEquatableArray());
    }

    private PictureNode Fields(JsonMember member, string path)
    {
        if (member.Value is JsonText { Value: "{fields}" } text)
        {
            return Slot(Placeholder.Fields, text, text.Mark, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
        }

        if (member.Value is not JsonMissing)
        {
            problems.Report(
                Rules.InvalidEnvelopePlaceholder,
                member.Value.Mark,
                member.Name,
                "stands for the fields and holds something else",
                "write \"...\": \"{fields}\"");
        }

        return PictureConstant.Null;
    }

    private PictureList List(JsonArray node, int depth, string path)
    {
        limits.Check(node);
        var items = node.Items.Select((item, index) => Node(item, depth + 1, $"{path}[{Phrase.Number(index)}]")).ToArray();
        var list = new PictureList(items.ToEquatableArray());
        if (!list.HasPlaceholders)
        {
            return list;
        }

        var stranger = Array.FindIndex(items, item => item is not PictureObject);
        if (stranger >= 0)
        {
            problems.Report(
                Rules.UnreadableEnvelopeList,
                node.Items[stranger].Mark,
                "A list that shows placeholders has an element here that is not an object",
                "make it an object, or move it out of the list");
        }
        else if (items.Length > 1 && list.Discriminator is null)
        {
            problems.Report(
                Rules.UnreadableEnvelopeList,
                node.Items[1].Mark,
                "Nothing tells the elements of this list apart",
                "give each a constant text under one name, as in \"kind\": \"…\", and no two the same");
        }

        return list;
    }

    private PictureNode Text(JsonText text, string path)
    {
        var parts = TemplateText.Cut(text).ToArray();
        if (parts.Length == 1 && parts[0].Kind == TemplatePartKind.Placeholder)
        {
            var only = parts[0];
            return Find(only) is { } placeholder ? Slot(placeholder, text, only.Place, path) : PictureConstant.Null;
        }

        var constants = parts.Where(part => part.Kind == TemplatePartKind.Constant);
        limits.Count(text.Mark, constants.Sum(part => Encoding.UTF8.GetByteCount(part.Text)));
        var bound = parts.Select(part => Part(part, text, path)).OfType<PicturePart>().ToEquatableArray();
        return bound.Any(part => part.Placeholder is not null)
            ? new PictureText(bound)
            : PictureConstant.Of(string.Concat(bound.Select(part => part.Constant)));
    }

    private PictureSlot Slot(Placeholder placeholder, JsonText text, Extent place, string path)
    {
        placed.Add(new(placeholder, place, path, text, IsPart: false));
        return new(placeholder);
    }

    private PicturePart? Part(TemplatePart part, JsonText text, string path)
    {
        if (part.Kind == TemplatePartKind.Constant)
        {
            return new(part.Text);
        }

        if (part.Kind == TemplatePartKind.StrayBrace)
        {
            problems.Report(
                Rules.InvalidEnvelopePlaceholder,
                part.Place,
                part.Text,
                "is neither a placeholder nor a doubled brace",
                TemplateText.BraceCure);
            return null;
        }

        if (Find(part) is not { } placeholder)
        {
            return null;
        }

        if (!placeholder.CanBeInText)
        {
            var cure = placeholder == Placeholder.StatusText ? "write {status}" : "give it a member of its own";
            problems.Report(Rules.InvalidEnvelopePlaceholder, part.Place, part.Text, "can't be part of a text", cure);
            return null;
        }

        placed.Add(new(placeholder, part.Place, path, text, IsPart: true));
        return new("", placeholder);
    }

    private Placeholder? Find(TemplatePart part)
    {
        if (Placeholder.All.TryGetValue(part.Text, out var placeholder))
        {
            return placeholder;
        }

        var known = Placeholder.All.Keys.ToArray();
        var cure = problems.DidYouMean(part.Text, known, $"use one of {Phrase.List(known)}, or double the braces to show them");
        problems.Report(Rules.InvalidEnvelopePlaceholder, part.Place, Phrase.Quote(part.Text), "is not a placeholder", cure);
        return null;
    }
}

/// <summary>A picture, and where it shows what.</summary>
/// <param name="Body">The picture.</param>
/// <param name="Placed">Its placeholders, in order of the file.</param>
internal sealed record BoundPicture(PictureObject Body, IReadOnlyList<PlacedPlaceholder> Placed);

/// <summary>A placeholder of a picture.</summary>
/// <param name="Placeholder">Which.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">The member that shows it, as in <c>error.code</c>.</param>
/// <param name="Text">The text that it is in.</param>
/// <param name="IsPart">Whether the text has something else in it.</param>
internal sealed record PlacedPlaceholder(Placeholder Placeholder, Extent Place, string Path, JsonText Text, bool IsPart);
