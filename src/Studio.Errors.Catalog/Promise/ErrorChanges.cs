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

        foreach (var change in Wire(before, after).Concat(FieldChanges.Between(after.Code, before.Fields, after.Fields)))
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
}
