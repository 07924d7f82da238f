namespace Studio.Errors.Catalog;

/// <summary>What <c>from.validation</c> names can take what the pipeline fills in.</summary>
internal static class ValidationRoles
{
    private static readonly FieldType Texts = new MapType(new ListType(ScalarType.String));

    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var error in catalog.Errors.Where(error => error.Sources.Validation is not null))
        {
            var validation = error.Sources.Validation!;
            Parameter(error, validation.List, type => type is ListType { Of: NamedType }, "a list of a type of the catalog", problems);
            Parameter(error, validation.Map, type => type == Texts, $"a '{Texts.Words}'", problems);
            Parameter(error, validation.Count, type => type == ScalarType.Integer, "an integer field or value", problems);
            Parameter(error, validation.Summary, type => type == ScalarType.String, "a string field or value", problems);
            if (validation.Map is { } map)
            {
                NoRoles(validation, map, error, problems);
            }
            else if (ItemOf(error, validation) is { } item)
            {
                Roles(validation, item, problems);
            }
        }
    }

    private static TypeModel? ItemOf(BoundError error, BoundValidation validation)
    {
        var list = error.Model.Parameters.FirstOrDefault(parameter => parameter.Name == validation.List?.Value)?.Type as ListType;
        return (list?.Of as NamedType)?.Type;
    }

    private static void Parameter(
        BoundError error, BoundSource<string>? source, Func<FieldType, bool> isRight, string what, ProblemList problems)
    {
        var right = error.Model.Parameters.Where(parameter => isRight(parameter.Type)).Select(parameter => parameter.Name).ToArray();
        if (source is null || right.Contains(source.Value))
        {
            return;
        }

        var otherwise = right.Length == 0 ? "declare one and name it here" : $"name {Phrase.List(right)}";
        problems.Report(
            Rules.SourceWithoutParameter,
            source.Place,
            Phrase.Quote(source.Value),
            what,
            error.Model.Code,
            problems.DidYouMean(source.Value, right, otherwise));
    }

    private static void NoRoles(BoundValidation validation, BoundSource<string> map, BoundError error, ProblemList problems)
    {
        foreach (var role in validation.Members)
        {
            problems.Report(
                Rules.SourceWithoutParameter,
                role.Target.Place,
                Phrase.Quote(role.Target.Value),
                $"a member of '{Phrase.Quote(map.Value)}'",
                error.Model.Code,
                $"remove '{role.Role}', since a map has texts alone");
        }
    }

    private static void Roles(BoundValidation validation, TypeModel item, ProblemList problems)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, target) in validation.Members)
        {
            var member = Find(item, target.Value);
            var wrong = member is null ? "a member"
                : member.Type != role.Type ? $"a member of type '{role.Type.Words}'"
                : member.IsRequired && !role.IsAlwaysThere ? "an optional member"
                : !taken.Add(target.Value) ? "a member that has no other role"
                : null;
            if (wrong is not null)
            {
                problems.Report(
                    Rules.SourceWithoutParameter,
                    target.Place,
                    Phrase.Quote(target.Value),
                    wrong,
                    item.Name,
                    Cure(item, role, target, member, problems));
            }
        }

        var isFine = validation.Members.All(role => taken.Contains(role.Target.Value));
        if (isFine && Required(item, "", taken).FirstOrDefault(path => !taken.Contains(path)) is { } open)
        {
            problems.Report(
                Rules.SourceWithoutParameter,
                validation.List!.Place,
                Phrase.Quote(validation.List.Value),
                "a list that can be filled with items",
                item.Name,
                $"name '{open}' in a role, or write \"required\": false beside it");
        }
    }

    private static string Cure(TypeModel item, ViolationRole role, BoundSource<string> target, ParameterModel? member, ProblemList problems)
    {
        if (member is not null && member.Type == role.Type && member.IsRequired && !role.IsAlwaysThere)
        {
            return $"write \"required\": false beside it, since not every violation has a '{role}'";
        }

        var right = Paths(item, "").Where(path => path != target.Value && Find(item, path)!.Type == role.Type).ToArray();
        var otherwise = right.Length == 0 ? "declare one and name it here" : $"name {Phrase.List(right)}";
        return problems.DidYouMean(target.Value, right, otherwise);
    }

    private static ParameterModel? Find(TypeModel type, string path)
    {
        var member = default(ParameterModel);
        var owner = (TypeModel?)type;
        foreach (var step in path.Split('.'))
        {
            member = owner?.Fields.FirstOrDefault(field => field.Name == step);
            owner = (member?.Type as NamedType)?.Type;
        }

        return member;
    }

    /// <summary>All members, those of inner objects by their dotted paths.</summary>
    private static IEnumerable<string> Paths(TypeModel type, string before) => type.Fields.SelectMany(field => field.Type is NamedType inner
        ? Paths(inner.Type, $"{before}{field.Name}.")
        : [before + field.Name]);

    /// <summary>What an item can't be without: an object that holds something else is made for it.</summary>
    private static IEnumerable<string> Required(TypeModel type, string before, HashSet<string> taken) => type.Fields
        .Where(field => field.IsRequired || taken.Any(path => path.StartsWith($"{before}{field.Name}.", StringComparison.Ordinal)))
        .SelectMany(field => field.Type is NamedType inner ? Required(inner.Type, $"{before}{field.Name}.", taken) : [before + field.Name]);
}
