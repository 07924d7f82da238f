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

        foreach (var change in Wire(before, after).Concat(Fields(before, after)))
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

    private static IEnumerable<CatalogChange> Wire(ShippedError before, ShippedError after)
    {
        var code = after.Code;
        if (before.Wire != after.Wire)
        {
            yield return CatalogChange.Breaking(
                Rules.WireCodeChanged, $"{code}/wire", code, Described(before.Wire), Described(after.Wire));
        }

        // What was not on the wire is added with the envelope; what leaves it is told there too.
        if (before.Category != after.Category && before.Category.Length > 0 && after.Category.Length > 0)
        {
            yield return CatalogChange.Breaking(
                Rules.CategoryChanged, $"{code}/category", "category", code, Phrase.Quote(before.Category), Phrase.Quote(after.Category));
        }

        if (before.Type != after.Type)
        {
            yield return before.Type.Length == 0
                ? CatalogChange.Accepted(ChangeWeight.Minor, $"{code}/documentation", "'{0}' has a type", code)
                : CatalogChange.Breaking(
                    Rules.CategoryChanged, $"{code}/documentation", "type", code, Phrase.Quote(before.Type), Phrase.Quote(after.Type));
        }
    }

    private static string Described(WireCode wire) => wire.IsNumber ? $"{wire.Text} (a number)" : Phrase.Quote(wire.Text);

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
