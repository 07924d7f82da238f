namespace Studio.Errors.Catalog;

/// <summary>Every field and value becomes a property of the result, every field one of the client's exception too.</summary>
internal static class PropertyNames
{
    /// <summary>What every class has.</summary>
    internal static readonly string[] ObjectMembers =
        ["Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    private static readonly string[] ResultMembers =
    [
        "Definition", "Code", "StatusCode", "Message", "RetryAfterSeconds", "Template", "Value", "ContentType",
        "ToException", "ExecuteAsync", "ExecuteResult", "ExecuteResultAsync", "WriteArgument",
    ];

    private static readonly string[] ExceptionMembers =
    [
        "Data", "HelpLink", "HResult", "InnerException", "Source", "StackTrace", "TargetSite", "GetBaseException",
        "GetObjectData", "SerializeObjectState", "RawCode", "Status", "RequestId", "Retry", "RetryAfter", "Response", "Result",
        "ReadAsync", "ThrowIfErrorAsync", "ReadJsonAsync",
    ];

    public static void Check(BoundCatalog catalog, ProblemList problems)
    {
        foreach (var error in catalog.Errors)
        {
            Check(error, problems);
        }
    }

    private static void Check(BoundError error, ProblemList problems)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, place) in error.Parameters)
        {
            var (name, property) = (parameter.Name, parameter.PropertyName);
            if (problems.Touches(place))
            {
                // Its name on the wire was told already.
                continue;
            }

            if (TakenBy(property, error) is { } taken)
            {
                problems.Report(Rules.ReservedPropertyName, place, name, property, taken);
            }
            else if (owners.TryGetValue(property, out var other))
            {
                problems.Report(Rules.IdentifierClash, place, name, other, property);
            }
            else
            {
                owners.Add(property, name);
            }
        }
    }

    private static string? TakenBy(string name, BoundError error) =>
        ObjectMembers.Contains(name) ? "every class has already"
        : ResultMembers.Contains(name) ? "every error result has already"
        : ExceptionMembers.Contains(name) ? "every exception of an error has already"
        : name == error.Model.TypeName ? "is that of its own class"
        : null;
}
