namespace Studio.Errors.Generator;

/// <summary>Prints what a server has beside the results: their base classes, the mapper's other half and <c>AddXErrors()</c>.</summary>
internal static class ServerPrinter
{
    public static IEnumerable<SourceFile> Print(Mapping mapping) =>
        mapping.Family.IsServer
            ? [ResultBasePrinter.Print(mapping.Family), Mapper(mapping), ServiceCollectionExtensions(mapping.Family)]
            : [];

    private static SourceFile Mapper(Mapping mapping)
    {
        var family = mapping.Family;
        var writer = SourceHeader.Begin(family.Anchor)
            .Lines("// A mapped exception type may be marked obsolete, and a code may be deprecated; answering them is still right.")
            .Lines("#pragma warning disable CS0612, CS0618")
            .Blank()
            .Lines(Declaration(family))
            .Open()
            .Lines("""
                internal static global::Studio.Errors.AspNetCore.ErrorMapper Instance { get; } = new Pipeline();

                /// <summary>The error for a status that something other than the catalog set.</summary>
                /// <param name="status">The status; anything outside 400–599 counts as 500.</param>
                /// <returns>The error to answer.</returns>
                public static global::Studio.Errors.AspNetCore.ErrorResult FromStatus(int status) => Instance.FromStatus(status);

                /// <summary>The error for an exception, by its nearest mapped base type.</summary>
                /// <param name="exception">What was thrown.</param>
                /// <returns>The error to answer.</returns>
                public static global::Studio.Errors.AspNetCore.ErrorResult FromException(global::System.Exception exception) => Instance.FromException(exception);

                /// <summary>The error for problem details: by their member code, else by their type, else by their status. Their texts are not taken over.</summary>
                /// <param name="problem">The problem details; without a status they count as 500.</param>
                /// <returns>The error to answer.</returns>
                public static global::Studio.Errors.AspNetCore.ErrorResult FromProblemDetails(global::Microsoft.AspNetCore.Mvc.ProblemDetails problem) => Instance.FromProblem(problem);

                """);
        MapperPrinter.Print(writer, mapping);
        writer.Close();
        return SourceFile.Create(family.Anchor, family.Mapper + ".Server", writer.ToString());
    }

    /// <summary>The other half says what the class is; of a contract there is none.</summary>
    private static string Declaration(Family family) => family.Anchor.Contract is null
        ? $"static partial class {family.Mapper}"
        : $"""
            /// <summary>What a server answers with an error of <see cref="{family.Anchor.Name}"/>.</summary>
            {SourceHeader.GeneratedCode}
            {family.Anchor.Accessibility} static class {family.Mapper}
            """;

    private static SourceFile ServiceCollectionExtensions(Family family)
    {
        const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
        const string Extensions = "global::Microsoft.Extensions.DependencyInjection.ErrorHandlingServiceCollectionExtensions";
        var anchor = family.Anchor;
        var writer = SourceHeader.Begin(anchor).Lines($$"""
            /// <summary>Adds <see cref="{{anchor.Name}}"/> to an application.</summary>
            {{SourceHeader.GeneratedCode}}
            {{anchor.Accessibility}} static class {{anchor.Name}}ServiceCollectionExtensions
            {
                /// <summary>Answers every error of the application, or of some paths, in the envelope of the catalog.</summary>
                /// <param name="services">The services of the application.</param>
                /// <param name="configure">Changes the options: paths, mapped exceptions, claim types.</param>
                /// <returns>The services, to go on.</returns>
                public static {{Services}} Add{{anchor.Name}}(this {{Services}} services, global::System.Action<global::Studio.Errors.AspNetCore.ErrorHandlingOptions>? configure = null) =>
                    {{Extensions}}.AddErrorHandling(services, {{family.Mapper}}.Instance, configure);
            }
            """);
        return SourceFile.Create(anchor, anchor.Name + "ServiceCollectionExtensions", writer.ToString());
    }
}
