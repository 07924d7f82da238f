namespace Studio.Errors.Catalog;

/// <summary>A client's exception has one property for a field, whichever code carries it: one spelling and one type.</summary>
internal static class FieldTypes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<string, (ParameterModel Field, string Code)>(StringComparer.Ordinal);
        foreach (var error in catalog.Errors)
        {
            foreach (var (field, place) in error.Parameters.Where(parameter => parameter.Model.IsField))
            {
                if (!owners.TryGetValue(field.PropertyName, out var first))
                {
                    owners.Add(field.PropertyName, (field, error.Model.Code));
                }
                else if (first.Code != error.Model.Code)
                {
                    // Two spellings in one entry are told by the check of its properties.
                    Compare(field, place, first.Field, first.Code, problems);
                }
            }
        }
    }

    private static void Compare(ParameterModel field, Extent place, ParameterModel first, string code, ProblemList problems)
    {
        if (field.Name != first.Name)
        {
            problems.Report(Rules.IdentifierClash, place, field.Name, first.Name, field.PropertyName);
        }
        else if (field.Type != first.Type)
        {
            problems.Report(Rules.FieldTypeConflict, place, field.Name, field.Type.Words, first.Type.Words, code);
        }
    }
}
