using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Prints the base classes of a catalog's results, nested in the anchor: what the compiler would have to bind for each code
/// otherwise. They have a type parameter, so that no code can become a type of the same name.
/// </summary>
internal static class ResultBasePrinter
{
    public const string Plain = Contract.ResultBase;
    public const string WithDelay = "ErrorWithDelay";

    public static SourceFile Print(Family family)
    {
        var writer = SourceHeader.Begin(family.Anchor).Lines($"partial class {family.Anchor.Name}").Open();
        Base(writer, family.Anchor, Plain, "ErrorResult", "", "", "An error of this catalog.");
        if (family.Errors.Any(error => error.Retry == RetryKind.RetryAfter))
        {
            Base(
                writer.Blank(),
                family.Anchor,
                WithDelay,
                "ErrorResultWithDelay",
                "global::System.TimeSpan? retryAfter",
                ", retryAfter",
                "An error of this catalog that says when the request may be sent again.");
        }

        writer.Close();
        return SourceFile.Create(family.Anchor, $"{family.Anchor.Name}.{Plain}", writer.ToString());
    }

    private static void Base(
        SourceWriter writer, Anchor anchor, string name, string library, string parameter, string argument, string summary) =>
        writer.Lines($$"""
        /// <summary>{{summary}}</summary>
        /// <typeparam name="TSelf">The error itself, which says its code.</typeparam>
        {{SourceHeader.GeneratedCode}}
        public abstract class {{name}}<TSelf> : global::Studio.Errors.AspNetCore.{{library}}, global::Studio.Errors.AspNetCore.IErrorResult<TSelf> where TSelf : {{name}}<TSelf>
        {
            private protected {{name}}({{parameter}}) : base(Template{{argument}})
            {
            }

            /// <summary>The precomputed answer of the code.</summary>
            public static global::Studio.Errors.AspNetCore.ErrorTemplate Template { get; } = global::Studio.Errors.AspNetCore.ErrorTemplate.Of<TSelf>({{anchor.GlobalName}}.Catalog);
        }
        """);
}
