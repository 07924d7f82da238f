using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>The primary constructor of a result: arguments that are needed first, then those with a default.</summary>
/// <param name="Parameters">The parameter list.</param>
/// <param name="Base">The base, with the arguments of its constructor.</param>
/// <param name="Documentation">A line of documentation for each parameter.</param>
internal sealed record ResultConstructor(string Parameters, string Base, IEnumerable<string> Documentation)
{
    public static ResultConstructor Of(ErrorModel error, Anchor anchor)
    {
        var types = new TypeCode(anchor);
        var ordered = error.Parameters.OrderBy(parameter => parameter.NeedsArgument ? 0 : 1).ToArray();
        var parameters = ordered.Select(parameter => Parameter(parameter, types));
        var documentation = ordered.Select(parameter => Line(parameter.Name, Generator.Documentation.Of(parameter)));
        return error.Retry == RetryKind.RetryAfter
            ? new(
                string.Join(", ", [.. parameters, "global::System.TimeSpan? retryAfter = null"]),
                $"{ResultBasePrinter.WithDelay}<{error.TypeName}>(retryAfter)",
                [.. documentation, Line("retryAfter", "How long to wait, rounded up to whole seconds; left out where nobody knows.")])
            : new(string.Join(", ", parameters), $"{ResultBasePrinter.Plain}<{error.TypeName}>", documentation);
    }

    /// <summary>The name of a parameter, as an argument can name it.</summary>
    public static string Name(string parameter) => Escapes.Identifier(Identifiers.Camel(parameter));

    private static string Parameter(ParameterModel parameter, TypeCode types)
    {
        var declaration = $"{types.Of(parameter)} {Name(parameter.Name)}";
        return parameter.NeedsArgument ? declaration : $"{declaration} = {parameter.Default?.CSharp ?? "null"}";
    }

    private static string Line(string parameter, string documentation) =>
        $"/// <param name=\"{Identifiers.Camel(parameter)}\">{documentation}</param>";
}
