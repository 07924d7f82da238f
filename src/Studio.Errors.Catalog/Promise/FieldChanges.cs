namespace Studio.Errors.Catalog;

/// <summary>Compares the fields of a code, or the members of a type: what is optional may be added, and nothing else may change.</summary>
internal static class FieldChanges
{
    /// <summary>The changes of fields, by name.</summary>
    /// <param name="path">The path of their owner.</param>
    /// <param name="before">The older ones.</param>
    /// <param name="after">The newer ones.</param>
    public static IEnumerable<CatalogChange> Between(string path, EquatableArray<ShippedField> before, EquatableArray<ShippedField> after)
    {
        var owner = path.Substring(path.LastIndexOf('/') + 1);
        var (old, current) = (before.ToDictionary(field => field.Name), after.ToDictionary(field => field.Name));
        var kept = before.SelectMany(field => current.TryGetValue(field.Name, out var now)
            ? Field(path, owner, field, now)
            : [CatalogChange.Breaking(Rules.FieldRemoved, $"{path}/fields", field.Name, owner)]);
        var added = after.Where(field => !old.ContainsKey(field.Name)).Select(field => field.IsRequired
            ? CatalogChange.Breaking(Rules.RequiredFieldAdded, $"{path}/fields/{field.Name}", field.Name, owner)
            : CatalogChange.Accepted(
                ChangeWeight.Minor, $"{path}/fields/{field.Name}", "'{0}' of '{1}' is a new optional field", field.Name, owner));
        return kept.Concat(added);
    }

    private static IEnumerable<CatalogChange> Field(string ownerPath, string owner, ShippedField before, ShippedField after)
    {
        var path = $"{ownerPath}/fields/{after.Name}";
        if (before.Type != after.Type)
        {
            yield return CatalogChange.Breaking(
                Rules.FieldTypeChanged, $"{path}/type", after.Name, owner, Phrase.Quote(before.Type), Phrase.Quote(after.Type));
        }
        else if (before.Values.Except(after.Values).Any())
        {
            yield return CatalogChange.Breaking(
                Rules.FieldTypeChanged, $"{path}/values", after.Name, owner, Listed(before), Listed(after));
        }
        else if (!before.Values.Equals(after.Values))
        {
            yield return CatalogChange.Accepted(
                ChangeWeight.Minor, $"{path}/values", "'{0}' of '{1}' has new values", after.Name, owner);
        }

        if (before.IsRequired != after.IsRequired)
        {
            yield return CatalogChange.Breaking(
                Rules.FieldRequirednessChanged, $"{path}/required", after.Name, owner, Requiredness(before), Requiredness(after));
        }
    }

    private static string Listed(ShippedField field) =>
        field.Values.Count == 0 ? field.Type : Phrase.Quote(string.Join(" | ", field.Values));

    private static string Requiredness(ShippedField field) => field.IsRequired ? "required" : "optional";
}
