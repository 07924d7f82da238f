using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Prints what the errors of a called service become: a method of the mapper, to which its pipeline gives their exception.
/// </summary>
internal static class UpstreamPrinter
{
    private const string Otherwise = "_";
    private const string Fault = "FromStatus(502),";

    public static SourceFile Print(UpstreamFamily family)
    {
        var name = family.Upstream.Name;
        var method = "From" + Identifiers.Pascal(name);
        var exception = family.Theirs.GlobalException;
        var writer = SourceHeader.Begin(family.Anchor)
            .Lines("// A code may be deprecated on either side; what it becomes is still right.")
            .Lines("#pragma warning disable CS0612, CS0618")
            .Blank()
            .Lines($"static partial class {family.Anchor.Mapper}")
            .Open()
            .Lines($"""
                /// <summary>
                /// What an error of the upstream <c>{name}</c> becomes, as errors.json says; what nothing maps is an upstream fault (status 502). The
                /// pipeline responds so where the exception leaves an endpoint.
                /// </summary>
                /// <param name="error">The error.</param>
                /// <returns>The error to respond with. It has nothing of theirs but the fields that errors.json names, and their delay.</returns>
                {family.Theirs.Accessibility} static global::Studio.Errors.AspNetCore.ErrorResult {method}({exception} error)
                """)
            .Open()
            .Lines("global::System.ArgumentNullException.ThrowIfNull(error);")
            .Lines("return error switch")
            .Open();
        var arms = Arms(family).ToList();
        if (arms.Count == 0 || !arms[arms.Count - 1].StartsWith($"{Otherwise} =>", StringComparison.Ordinal))
        {
            arms.Add($"{Otherwise} => {Fault}");
        }

        writer.Lines(string.Join("\n", arms))
            .Close(";")
            .Close()
            .Blank()
            .Lines("private sealed partial class Pipeline")
            .Open()
            .Lines($"partial void {Maps(name)} => Map<{exception}>({family.Anchor.Mapper}.{method});")
            .Close()
            .Close();
        return SourceFile.Create(family.Anchor, $"{family.Anchor.Mapper}.Upstream.{name}", writer.ToString());
    }

    /// <summary>The partial method of the pipeline that maps an upstream; without an implementation it is not called.</summary>
    public static string Maps(string upstream) => $"Map_{upstream}()";

    /// <summary>
    /// The codes, then what has no code, then the classes. A code whose field is missing, against the promise of the upstream, is no code
    /// of a class, but a fault.
    /// </summary>
    private static IEnumerable<string> Arms(UpstreamFamily family)
    {
        var types = new TypeCode(family.Anchor);
        var codes = family.Theirs.GlobalCodeEnum;
        foreach (var rule in family.Upstream.Map.Where(rule => rule.IsOfCode))
        {
            foreach (var arm in PatternOf(family, rule.Key, codes) is { } pattern ? Arms(family, types, rule, pattern) : [])
            {
                yield return arm;
            }
        }

        var rest = family.Upstream.Find(UpstreamModel.Rest);
        var none = family.Upstream.Find(UpstreamModel.NoEnvelope) ?? rest;
        (UpstreamRule? Rule, string Pattern)[] classes =
        [
            (none, "{ RawCode: null }"),
            (family.Upstream.Find(UpstreamModel.ClientErrors), "{ Status: >= 400 and <= 499 }"),
            (family.Upstream.Find(UpstreamModel.ServerErrors), "{ Status: >= 500 and <= 599 }"),
            (rest, Otherwise),
        ];
        if (none is null && classes.Any(each => each.Rule is not null))
        {
            yield return $"{{ RawCode: null }} => {Fault}"; // A proxy's page says nothing of their codes.
        }

        foreach (var arm in classes.SelectMany(each => each.Rule is null ? [] : Arms(family, types, each.Rule, each.Pattern)))
        {
            yield return arm;
        }
    }

    /// <summary>
    /// What an error of a code looks like; a retired one has no member of the enum any more. Null for a code that they never had.
    /// </summary>
    private static string? PatternOf(UpstreamFamily family, string code, string codes) =>
        family.Sources.FirstOrDefault(source => source.Code == code) is { } source ? $"{{ Code: {codes}.{source.TypeName} }}"
        : family.Retired.FirstOrDefault(retired => retired.Code == code) is { } gone ? $"{{ RawCode: {QuotedText.CSharp(gone.Wire)} }}"
        : null;

    private static IEnumerable<string> Arms(UpstreamFamily family, TypeCode types, UpstreamRule rule, string pattern)
    {
        if (family.Errors.FirstOrDefault(error => error.Code == rule.Code) is not { } target)
        {
            return [];
        }

        var given = rule.Arguments
            .Select((argument, index) => Given.Of(argument, target, types, $"field{Phrase.Number(index)}"))
            .OfType<Given>()
            .ToArray();
        if (target.Parameters.Any(parameter => parameter.NeedsArgument && given.All(each => each.Name != parameter.Name)))
        {
            return [];
        }

        var condition = string.Join(" && ", given.Select(each => each.Condition).Where(condition => condition.Length > 0));
        var arguments = given.Select(each => $"{ResultConstructor.Name(each.Name)}: {each.Value}")
            .Concat(target.Retry == RetryKind.RetryAfter ? ["retryAfter: global::Studio.Errors.AspNetCore.UpstreamDelay.Of(error)"] : []);
        var result = $"new {family.Anchor.GlobalName}.{target.TypeName}({string.Join(", ", arguments)})";
        return condition.Length == 0
            ? [$"{pattern} => {result},"]
            : [$"{pattern} when {condition} => {result},", $"{pattern} => {Fault}"];
    }

    /// <summary>An argument of ours.</summary>
    /// <param name="Name">The parameter.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Condition">What must hold for it to be there, declaring what it is read into; empty where nothing must.</param>
    private sealed record Given(string Name, string Value, string Condition)
    {
        public static Given? Of(UpstreamArgument argument, ErrorModel target, TypeCode types, string variable)
        {
            if (target.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Name) is not { } ours)
            {
                return null;
            }

            if (argument.Constant is { } constant)
            {
                return (ours.Type as ScalarType)?.Read(constant) is { } literal ? new(ours.Name, literal.CSharp, "") : null;
            }

            var name = QuotedText.CSharp(argument.Theirs ?? "");
            var read = ours.Type is ScalarType scalar
                ? $"error.Response.{scalar.Reader}({name})"
                : $"error.Response.Value<{types.Of(ours.Type)}>({name}, {types.Reader(ours.Type)})";
            return ours.NeedsArgument ? new(ours.Name, variable, $"{read} is {{ }} {variable}")
                : ours.Default is { } fallback ? new(ours.Name, $"{read} ?? {fallback.CSharp}", "")
                : new(ours.Name, read, "");
        }
    }
}
