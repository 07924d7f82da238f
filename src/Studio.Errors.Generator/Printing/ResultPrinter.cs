using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Prints the results of a server, nested in the anchor. They are lean, since binding them is what a large catalog costs:
/// a constructor and properties each, behaviour in their base classes, texts in the catalog's JSON.
/// </summary>
internal static class ResultPrinter
{
    public static SourceFile Print(StatusGroup group)
    {
        var writer = SourceHeader.Begin(group.Anchor)
            .Lines("// Arguments are documented where they are inherited from.")
            .Lines("#pragma warning disable CS1591")
            .Blank()
            .Lines($"partial class {group.Anchor.Name}")
            .Open();
        writer.Separated(group.Errors, error => Result(writer, group.Anchor, error)).Close();
        return SourceFile.Create(group.Anchor, $"{group.Anchor.Name}.{group.Status}", writer.ToString());
    }

    private static void Result(SourceWriter writer, Anchor anchor, ErrorModel error)
    {
        var constructor = ResultConstructor.Of(error, anchor);
        var codes = anchor.Contract is null ? anchor.Singular + "Code" : anchor.GlobalCodeEnum;
        writer.Lines($"/// <inheritdoc cref=\"{codes}.{error.TypeName}\"/>");
        foreach (var parameter in constructor.Documentation)
        {
            writer.Lines(parameter);
        }

        writer.Lines($"""
            [{FamilyPrinter.Attributes(error)}, global::System.Text.Json.Serialization.JsonConverter(typeof(global::Studio.Errors.AspNetCore.ErrorResultJsonConverter))]
            public sealed class {error.TypeName}({constructor.Parameters}) : {constructor.Base}{(error.Parameters.Count == 0 ? ";" : "")}
            """);
        if (error.Parameters.Count > 0)
        {
            Members(writer, anchor, error);
        }
    }

    private static void Members(SourceWriter writer, Anchor anchor, ErrorModel error)
    {
        writer.Open();
        Properties(writer, new(anchor), error);
        foreach (var parameter in error.Parameters.Where(parameter => parameter.Values.Count > 0))
        {
            ConstantsPrinter.Print(writer.Blank(), parameter);
        }

        writer.Blank();
        Arguments(writer, error);
        writer.Close();
    }

    private static void Properties(SourceWriter writer, TypeCode types, ErrorModel error) =>
        writer.Separated(error.Parameters, parameter =>
        {
            var kept = TypeCode.Kept(parameter, ResultConstructor.Name(parameter.Name));
            writer.Lines($$"""
                /// <summary>{{Documentation.Of(parameter)}}</summary>
                public {{types.Of(parameter)}} {{parameter.PropertyName}} { get; } = {{kept}};
                """);
        });

    private static void Arguments(SourceWriter writer, ErrorModel error)
    {
        const string Signature =
            "protected override void WriteArgument(int index, ref global::Studio.Errors.AspNetCore.ErrorArgumentWriter writer)";
        if (error.Parameters.Count == 1)
        {
            writer.Lines($"{Signature} => writer.Write({error.Parameters[0].PropertyName});");
            return;
        }

        writer.Lines(Signature).Open().Lines("switch (index)").Open();
        for (var index = 0; index < error.Parameters.Count; index++)
        {
            var label = index == error.Parameters.Count - 1 ? "default" : $"case {index}";
            writer.Lines($"{label}: writer.Write({error.Parameters[index].PropertyName}); break;");
        }

        writer.Close().Close();
    }
}
