namespace Studio.Errors.Catalog;

/// <summary>Whether the JSON of a field of another catalog is such as a field of ours takes.</summary>
internal static class TypeFit
{
    /// <summary>
    /// The same scalar; also a whole number where ours is any number, and a text of any format where ours is any text. Lists and maps
    /// by their items, objects by their members: one of ours that is required is required there.
    /// </summary>
    public static bool Fits(FieldType theirs, FieldType ours) => (theirs, ours) switch
    {
        (ListType list, ListType into) => Fits(list.Of, into.Of),
        (MapType map, MapType into) => Fits(map.Of, into.Of),
        (NamedType type, NamedType into) => into.Type.Fields.All(member => Takes(type.Type, member)),
        (ScalarType scalar, ScalarType into) => scalar == into
            || (scalar == ScalarType.Integer && into == ScalarType.Number)
            || (into == ScalarType.String && scalar.Word == into.Word),
        _ => false,
    };

    /// <summary>Whether two types of two catalogs are the same: each fits the other.</summary>
    public static bool AreSame(FieldType left, FieldType right) => Fits(left, right) && Fits(right, left);

    private static bool Takes(TypeModel theirs, ParameterModel member)
    {
        var same = theirs.Fields.FirstOrDefault(field => field.Name == member.Name);
        return same is null ? !member.IsRequired : (same.IsRequired || !member.IsRequired) && Fits(same.Type, member.Type);
    }
}
