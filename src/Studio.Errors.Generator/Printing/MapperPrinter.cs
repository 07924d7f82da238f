using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints the class that tells the pipeline what to answer, from the <c>from</c> members of a catalog.</summary>
internal static class MapperPrinter
{
    public static void Print(SourceWriter writer, Mapping mapping)
    {
        var anchor = mapping.Family.Anchor.GlobalName;
        var errors = mapping.Family.Errors.ToArray();
        var upstreams = mapping.Family.Catalog.Upstreams.Select(upstream => UpstreamPrinter.Maps(upstream.Name)).ToArray();
        var kind = upstreams.Length > 0 ? "sealed partial" : "sealed";
        writer.Lines($"private {kind} class Pipeline : global::Studio.Errors.AspNetCore.ErrorMapper").Open();
        Constructor(writer, anchor, errors, mapping.ExceptionTypes, upstreams);
        foreach (var upstream in upstreams)
        {
            writer.Blank().Lines($"partial void {upstream};");
        }

        FromStatus(writer.Blank(), anchor, StatusOwners.Of(errors));
        FromText(writer, anchor, errors, "FromMissingScope", "scope", error => error.From.MissingScope);
        FromText(writer, anchor, errors, "FromBinding", "detail", error => error.From.Binding);
        ViolationsPrinter.Print(writer, mapping.Family);
        writer.Close();
    }

    private static void Constructor(
        SourceWriter writer, string anchor, ErrorModel[] errors, EquatableArray<ExceptionType> types, string[] upstreams)
    {
        var maps = from error in errors
                   where IsFilledWithout(error, given: null)
                   from name in error.From.Exceptions
                   from type in types
                   where type.Name == name && type.GlobalName is not null
                   select $"Map<{type.GlobalName}>(static _ => new {anchor}.{error.TypeName}());";
        writer.Lines("internal Pipeline()").Lines($"    : base({anchor}.Catalog)").Open();
        var refusals = from error in errors
                       where IsFilledWithout(error, given: null)
                       from line in Refusals("MapPolicy", error.From.Policies).Concat(Refusals("MapRole", error.From.Roles))
                       select $"{line}, static () => new {anchor}.{error.TypeName}());";
        foreach (var map in maps.Concat(refusals).Concat(upstreams.Select(upstream => upstream + ";")))
        {
            writer.Lines(map);
        }

        writer.Close();
    }

    private static IEnumerable<string> Refusals(string method, EquatableArray<string> names) =>
        names.Select(name => $"{method}({QuotedText.CSharp(name)}");

    /// <summary>
    /// Prints comparisons one after another: a compiler that has just begun has met few switches over numbers and no patterns, and
    /// would be compiled for them.
    /// </summary>
    private static void FromStatus(SourceWriter writer, string anchor, StatusOwners<ErrorModel> table)
    {
        writer.Lines("public override global::Studio.Errors.AspNetCore.ErrorResult FromStatus(int status)").Open();
        foreach (var (first, last, error) in table.Claims)
        {
            writer.Lines($"if ({Condition(first, last)}) return new {anchor}.{error.TypeName}();");
        }

        // Without an answer for 500 the build fails with an error of ours; to throw only spares it the compiler's.
        writer.Lines(table.Find(500) is { } fault
            ? $"return new {anchor}.{fault.TypeName}();"
            : "throw new global::System.ArgumentOutOfRangeException(nameof(status));").Close();
    }

    private static string Condition(int first, int last) => first == last
        ? string.Format(CultureInfo.InvariantCulture, "status == {0}", first)
        : string.Format(CultureInfo.InvariantCulture, "status >= {0} && status <= {1}", first, last);

    /// <summary>Prints the method that answers with the one entry that names a parameter for a text of the pipeline's.</summary>
    private static void FromText(
        SourceWriter writer,
        string anchor,
        ErrorModel[] errors,
        string method,
        string argument,
        Func<ErrorModel, string?> parameter)
    {
        var error = errors.FirstOrDefault(candidate => parameter(candidate) is { } given && IsFilledWithout(candidate, given));
        if (error is null)
        {
            return;
        }

        var name = ResultConstructor.Name(parameter(error)!);
        writer.Blank().Lines($"""
            public override global::Studio.Errors.AspNetCore.ErrorResult {method}(string {argument}) =>
                new {anchor}.{error.TypeName}({name}: {argument});
            """);
    }

    private static bool IsFilledWithout(ErrorModel error, string? given) =>
        error.Parameters.All(parameter => !parameter.NeedsArgument || parameter.Name == given);
}
