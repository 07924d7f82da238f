namespace Studio.Errors.Catalog;

/// <summary>Compares the promises of one code.</summary>
internal static class ErrorChanges
{
    public static IEnumerable<CatalogChange> Between(ShippedError before, ShippedError after)
    {
        var code = after.Code;
        if (before.Number != after.Number)
        {
            yield return CatalogChange.Breaking(Rules.NumberChanged, code, code, Phrase.Number(before.Number), Phrase.Number(after.Number));
        }

        if (before.Status != after.Status)
        {
            yield return CatalogChange.Breaking(
                Rules.StatusChanged, $"{code}/status", code, Phrase.Number(before.Status), Phrase.Number(after.Status));
        }

        if (before.Retry != after.Retry)
        {
            yield return CatalogChange.Breaking(
                Rules.RetryChanged, $"{code}/retry", code, Spellings.Of(before.Retry), Spellings.Of(after.Retry));
        }

        foreach (var change in Fields(before, after))
        {
            yield return change;
        }

        if (before.IsDeprecated != after.IsDeprecated)
        {
            yield return CatalogChange.Accepted(
                ChangeWeight.Minor,
                $"{code}/deprecated",
                after.IsDeprecated ? "'{0}' is deprecated" : "'{0}' is no longer deprecated",
                code);
        }
    }

    private static IEnumerable<CatalogChange> Fields(ShippedError before, ShippedError after)
    {
        var (old, current) = (before.Fields.ToDictionary(field => field.Name), after.Fields.ToDictionary(field => field.Name));
        var kept = before.Fields.SelectMany(field => current.TryGetValue(field.Name, out var now)
            ? Field(after.Code, field, now)
            : [CatalogChange.Breaking(Rules.FieldRemoved, $"{after.Code}/fields", field.Name, after.Code)]);
        var added = after.Fields.Where(field => !old.ContainsKey(field.Name)).Select(field => field.IsRequired
            ? CatalogChange.Breaking(Rules.RequiredFieldAdded, $"{after.Code}/fields/{field.Name}", field.Name, after.Code)
            : CatalogChange.Accepted(
                ChangeWeight.Minor, $"{after.Code}/fields/{field.Name}", "'{0}' of '{1}' is a new optional field", field.Name, after.Code));
        return kept.Concat(added);
    }

    private static string Requiredness(ShippedField field) => field.IsRequired ? "required" : "optional";

    private static IEnumerable<CatalogChange> Field(string code, ShippedField before, ShippedField after)
    {
        var path = $"{code}/fields/{after.Name}";
        if (before.Type != after.Type)
        {
            yield return CatalogChange.Breaking(
                Rules.FieldTypeChanged, $"{path}/type", after.Name, code, before.Type.Word, after.Type.Word);
        }

        if (before.IsRequired != after.IsRequired)
        {
            yield return CatalogChange.Breaking(
                Rules.FieldRequirednessChanged, $"{path}/required", after.Name, code, Requiredness(before), Requiredness(after));
        }
    }
}
