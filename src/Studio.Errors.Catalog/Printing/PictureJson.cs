namespace Studio.Errors.Catalog;

/// <summary>Prints a picture as the JSON that says it, compact and in its order: what a reader makes the same picture of.</summary>
internal static class PictureJson
{
    public static string Print(PictureNode node) => node switch
    {
        PictureObject members => "{" + string.Join(",", members.Members.Select(Member)) + "}",
        PictureList list => "[" + string.Join(",", list.Items.Select(Print)) + "]",
        PictureSlot slot => QuotedText.Json($"{slot.Placeholder}"),
        PictureText text => QuotedText.Json(string.Concat(text.Parts.Select(Part))),
        PictureConstant { Text: { } text } => QuotedText.Json(Doubled(text)),
        _ => ((PictureConstant)node).Json,
    };

    private static string Member(PictureMember member) => $"{QuotedText.Json(member.Name)}:{Print(member.Value)}";

    private static string Part(PicturePart part) => part.Placeholder?.ToString() ?? Doubled(part.Constant);

    private static string Doubled(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
