namespace Studio.Errors.Catalog;

/// <summary>Fields have a place in the envelope, and none is named like what stands beside them there.</summary>
internal static class FieldNames
{
    /// <summary>The members that RFC 9457 gives a meaning in the outermost object.</summary>
    private static readonly string[] ProblemMembers = ["type", "title", "status", "detail", "instance"];

    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var envelope = catalog.Settings.Envelope;
        var fields = catalog.Errors.SelectMany(error => error.Parameters).Where(parameter => parameter.Model.IsField).ToArray();
        if (!envelope.IsSound || fields.Length == 0)
        {
            return;
        }

        if (!envelope.Model.Shows(Placeholder.Fields) && !envelope.Model.Shows(Placeholder.FieldsText))
        {
            problems.Report(
                Rules.FieldsInEnvelope,
                envelope.Place,
                $"The envelope has no place for fields, such as '{Phrase.Quote(fields[0].Model.Name)}'",
                "add \"...\": \"{fields}\" where they are members, or \"details\": \"{fields}\" for an object of their own");
            return;
        }

        if (envelope.Model.Shows(Placeholder.FieldsText))
        {
            foreach (var (field, place) in fields.Where(field => field.Model.Type is not ScalarType))
            {
                problems.Report(
                    Rules.FieldsInEnvelope,
                    place,
                    $"The envelope shows fields as texts, and '{Phrase.Quote(field.Name)}' is a '{Phrase.Quote(field.Type.Words)}'",
                    "write {fields} in the envelope, or use a scalar type");
            }
        }

        var spread = envelope.Model.Spread;
        var beside = new HashSet<string>(
            (spread?.Members ?? EquatableArray<PictureMember>.Empty)
                .Where(member => member.Value != PictureConstant.Null)
                .Select(member => member.Name),
            StringComparer.Ordinal);
        var isProblem = envelope.Model.IsProblem && spread == envelope.Model.Body;
        foreach (var (field, place) in fields)
        {
            if (beside.Contains(field.Name))
            {
                problems.Report(Rules.ReservedParameterName, place, field.Name, "every error");
            }
            else if (isProblem && ProblemMembers.Contains(field.Name))
            {
                problems.Report(Rules.ReservedParameterName, place, field.Name, "every problem (RFC 9457)");
            }
        }
    }
}
