namespace Studio.Errors.Catalog;

/// <summary>Every code becomes a type, an enum member and a constant: the name must be free and its own.</summary>
internal static class TypeNames
{
    private static readonly string[] GeneratedMembers = ["Unknown", "Catalog", "Text"];

    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var error in catalog.Errors)
        {
            var name = error.Model.TypeName;
            if (TakenBy(name) is { } taken)
            {
                problems.Report(Rules.ReservedTypeName, error.Place, error.Model.Code, name, taken);
            }
            else if (owners.TryGetValue(name, out var other))
            {
                problems.Report(Rules.IdentifierClash, error.Place, error.Model.Code, other, name);
            }
            else
            {
                owners.Add(name, error.Model.Code);
            }
        }

        foreach (var type in catalog.Types)
        {
            Check(type, owners, problems);
        }
    }

    private static void Check(BoundType type, Dictionary<string, string> owners, ProblemList problems)
    {
        var name = type.Model.TypeName;
        if (TakenBy(name) is { } taken)
        {
            problems.Report(Rules.ReservedTypeName, type.Place, type.Model.Name, name, taken);
        }
        else if (owners.TryGetValue(name, out var other))
        {
            problems.Report(Rules.IdentifierClash, type.Place, type.Model.Name, other, name);
        }
        else
        {
            owners.Add(name, type.Model.Name);
        }
    }

    private static string? TakenBy(string name) =>
        PropertyNames.ObjectMembers.Contains(name) ? "every class has already"
        : GeneratedMembers.Contains(name) ? "the generated code needs for itself"
        : null;
}
