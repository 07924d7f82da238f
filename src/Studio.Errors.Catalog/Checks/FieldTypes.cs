namespace Studio.Errors.Catalog;

/// <summary>A client's exception has one property for a field, whichever code carries it: one spelling and one type.</summary>
internal static class FieldTypes
{
    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<string, (ParameterModel Field, string Code)>(StringComparer.Ordinal);
        foreach (var error in catalog.Errors)
        {
            for (var index = 0; index < error.Model.Parameters.Count; index++)
            {
                var field = error.Model.Parameters[index];
                if (!field.IsField)
                {
                    continue;
                }

                if (owners.TryGetValue(field.PropertyName, out var first))
                {
                    Compare(field, error.ParameterPlaces[index], first.Field, first.Code, problems);
                }
                else
                {
                    owners.Add(field.PropertyName, (field, error.Model.Code));
                }
            }
        }
    }

    private static void Compare(ParameterModel field, Extent place, ParameterModel first, string code, ProblemList problems)
    {
        // Two spellings in one entry are told by the check of its properties.
        if (field.Name != first.Name)
        {
            problems.Report(Rules.IdentifierClash, place, field.Name, first.Name, field.PropertyName);
        }
        else if (field.Kind != first.Kind)
        {
            problems.Report(Rules.FieldTypeConflict, place, field.Name, TypeOf(field), TypeOf(first), code);
        }
    }

    private static string TypeOf(ParameterModel field) => ParameterBinder.Kinds.First(pair => pair.Value == field.Kind).Key;
}
