namespace Studio.Errors.Catalog;

/// <summary>The members of a type become properties of a record, and listed values become constants beside their property.</summary>
internal static class TypeMembers
{
    private static readonly string[] RecordMembers = ["Clone", "Deconstruct", "EqualityContract", "PrintMembers"];

    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var type in catalog.Types)
        {
            Members(type, problems);
            Constants(type.Fields, type.Model.TypeName, problems);
        }

        foreach (var error in catalog.Errors)
        {
            Constants(error.Parameters, error.Model.TypeName, problems);
        }
    }

    private static void Members(BoundType type, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (member, place) in type.Fields)
        {
            var property = member.PropertyName;
            var taken = PropertyNames.ObjectMembers.Contains(property) ? "every class has already"
                : RecordMembers.Contains(property) ? "every record has already"
                : property == type.Model.TypeName ? "is that of its own record"
                : null;
            if (taken is not null)
            {
                problems.Report(Rules.ReservedPropertyName, place, member.Name, property, taken);
            }
            else if (owners.TryGetValue(property, out var other))
            {
                problems.Report(Rules.IdentifierClash, place, member.Name, other, property);
            }
            else
            {
                owners.Add(property, member.Name);
            }
        }
    }

    private static void Constants(IReadOnlyList<BoundParameter> parameters, string owner, ProblemList problems)
    {
        foreach (var (parameter, place) in parameters.Where(parameter => parameter.Model.Values.Count > 0))
        {
            var name = parameter.ConstantsName;
            var other = parameters.FirstOrDefault(one => one.Model.PropertyName == name)?.Model.Name;
            if (other is not null || name == owner)
            {
                problems.Report(Rules.IdentifierClash, place, $"the values of {parameter.Name}", other ?? owner, name);
            }

            Constants(parameter, name, place, problems);
        }
    }

    private static void Constants(ParameterModel parameter, string owner, Extent place, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in parameter.Values)
        {
            var name = Identifiers.Constant(value);
            if (name == owner || PropertyNames.ObjectMembers.Contains(name))
            {
                problems.Report(
                    Rules.ReservedPropertyName, place, value, name, name == owner ? "is that of its own class" : "every class has already");
            }
            else if (owners.TryGetValue(name, out var other))
            {
                problems.Report(Rules.IdentifierClash, place, value, other, name);
            }
            else
            {
                owners.Add(name, value);
            }
        }
    }
}
