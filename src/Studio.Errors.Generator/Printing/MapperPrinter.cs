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
        writer.Lines($"private sealed {(upstreams.Length > 0 ? "partial " : "")}class Pipeline : __server::ErrorMapper").Open();
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

    private static void FromStatus(SourceWriter writer, string anchor, StatusOwners<ErrorModel> table)
    {
        writer.Lines("public override __server::ErrorResult FromStatus(int status) => status switch").Open();
        foreach (var (first, last, error) in table.Claims)
        {
            writer.Lines($"{Pattern(first, last)} => new {anchor}.{error.TypeName}(),");
        }

        // Without an answer for 500 the build fails with an error of ours; the arm only spares it the compiler's.
        var fault = table.Find(500) is { } internalFault
            ? $"new {anchor}.{internalFault.TypeName}()"
            : "throw new global::System.ArgumentOutOfRangeException(nameof(status))";
        writer.Lines($"_ => {fault},").Close(";");
    }

    private static string Pattern(int first, int last) => first == last
        ? first.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, ">= {0} and <= {1}", first, last);

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
            public override __server::ErrorResult {method}(string {argument}) =>
                new {anchor}.{error.TypeName}({name}: {argument});
            """);
    }

    private static bool IsFilledWithout(ErrorModel error, string? given) =>
        error.Parameters.All(parameter => !parameter.NeedsArgument || parameter.Name == given);
}
