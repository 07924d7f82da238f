namespace Studio.Errors.Catalog;

/// <summary>A reader must find the code in one place, and the fields in one.</summary>
internal static class PicturePlaces
{
    /// <summary>Reports what a client could not read back.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="body">Where something that it lacks is told.</param>
    /// <param name="hasCodeHeader">Whether a header carries the code.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Check(BoundPicture picture, Extent body, bool hasCodeHeader, ProblemList problems)
    {
        Fields(picture, problems);
        var codes = picture.Placed.Where(each => each.Placeholder == Placeholder.Code).ToLookup(code => code.IsPart);
        var (alone, parts) = (codes[false].ToArray(), codes[true].ToArray());
        if (alone.Length > 0)
        {
            foreach (var code in alone.Skip(1))
            {
                problems.Report(
                    Rules.CodeInEnvelope,
                    code.Place,
                    $"The code is shown at '{Phrase.Quote(alone[0].Path)}' already",
                    "leave one of the two out, so that clients know which counts");
            }
        }
        else if (parts.Length > 1)
        {
            problems.Report(
                Rules.CodeInEnvelope,
                parts[1].Place,
                $"The code is part of the text at '{Phrase.Quote(parts[0].Path)}' already, and no member is the code alone",
                "give it a member of its own, \"{code}\"");
        }
        else if (parts.Length == 1)
        {
            Alone(parts[0], picture, problems);
        }
        else if (!hasCodeHeader)
        {
            problems.Report(
                Rules.CodeInEnvelope,
                body,
                "The envelope does not show the code",
                "add a member that is \"{code}\", or name a header for it, as in \"headers\": { \"code\": \"X-Error-Code\" }");
        }
    }

    /// <summary>What stands around a code in a text is taken off, so it must be the same in every response.</summary>
    private static void Alone(PlacedPlaceholder code, BoundPicture picture, ProblemList problems)
    {
        var other = picture.Placed.FirstOrDefault(each => each.Text == code.Text && each != code);
        if (other is not null)
        {
            problems.Report(
                Rules.CodeInEnvelope,
                other.Place,
                $"The text shows the code and '{other.Placeholder.Word}', and a client can't tell where the code ends",
                "move one of the two into a member of its own");
        }
    }

    private static void Fields(BoundPicture picture, ProblemList problems)
    {
        var fields = picture.Placed.Where(each => each.Placeholder.IsFields).ToArray();
        foreach (var second in fields.Skip(1))
        {
            problems.Report(
                Rules.FieldsInEnvelope,
                second.Place,
                $"The fields have a place at '{Phrase.Quote(fields[0].Path)}' already",
                "leave one of the two out");
        }
    }
}
