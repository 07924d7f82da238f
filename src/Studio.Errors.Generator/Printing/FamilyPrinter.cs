using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints what clients and servers share: the catalog, the enum, the constants, reading and writing of codes.</summary>
internal static class FamilyPrinter
{
    private const string Numbers =
        "\n/// <remarks>The numbers of the members are not those on the wire: <c>ToCode()</c> gives a code as it is there.</remarks>";

    public static IEnumerable<SourceFile> Print(Family family) =>
        [Catalog(family), .. Text(family), .. family.Anchor.Contract is null ? OfClients(family) : []];

    /// <summary>What clients have; servers of a contract have it from there.</summary>
    private static IEnumerable<SourceFile> OfClients(Family family) =>
    [
        CodeEnum(family),
        CodeConstants(family),
        CodeParser(family),
        .. TypePrinter.Print(family),
        ClientPrinter.Exception(family),
        ClientPrinter.Extensions(family),
        .. ClientPrinter.HttpClientExtensions(family),
    ];

    private static SourceFile Catalog(Family family)
    {
        var writer = SourceHeader.Begin(family.Anchor).Lines($"partial class {family.Anchor.Name}").Open();
        writer.Lines($$"""
            /// <summary>Every error of the catalog, at run time.</summary>
            {{SourceHeader.GeneratedCode}}
            public static global::Studio.Errors.ErrorCatalog Catalog { get; } = global::Studio.Errors.ErrorCatalog.Of(Text);

            private static global::System.ReadOnlySpan<byte> Text() =>
            """).Indent().Lines("\"\"\"");

        // Which services a server calls is nothing for its clients.
        var text = RuntimeJson.Print(family.IsServer
            ? family.Catalog
            : family.Catalog with { Upstreams = EquatableArray<UpstreamModel>.Empty });
        writer.Lines(text).Lines("\"\"\"u8;").Outdent().Blank().Lines($"""
            // The lines of the text are found once in a process. A constant can't change there, so hot reload restarts the application instead.
            private const int catalogFingerprint = {CodeNumber.Of(text).ToString(CultureInfo.InvariantCulture)};
            """);
        writer.Close();
        return SourceFile.Create(family.Anchor, family.Anchor.Name + ".Catalog", writer.ToString());
    }

    /// <summary>The catalog for the compilers of other projects.</summary>
    private static IEnumerable<SourceFile> Text(Family family)
    {
        if (!family.IsCarried)
        {
            return [];
        }

        var anchor = QuotedText.CSharp(family.Anchor.QualifiedName);
        var writer = SourceHeader.Begin()
            .Lines("// For compilers of projects that reference this one; trimmed applications don't have it.")
            .Lines($"[assembly: global::Studio.Errors.ErrorCatalogText({anchor}, {CatalogJson.Format},")
            .Indent()
            .Lines("\"\"\"")
            .Lines(CatalogJson.Print(family.Catalog))
            .Lines("\"\"\")]");
        return [SourceFile.Create(family.Anchor, family.Anchor.Name + ".Text", writer.ToString())];
    }

    private static SourceFile CodeEnum(Family family)
    {
        var writer = SourceHeader.Begin(family.Anchor);
        writer.Lines($"""
            /// <summary>The codes of <see cref="{family.Anchor.Name}"/>.</summary>{(family.Catalog.HasNumericCodes ? Numbers : "")}
            {SourceHeader.GeneratedCode}
            {family.Anchor.Accessibility} enum {family.CodeEnum}
            """).Open();
        writer.Lines("""
            /// <summary>A code that this build's catalog doesn't have: a newer server may answer one.</summary>
            Unknown = 0,
            """);
        foreach (var error in family.Errors)
        {
            writer.Blank().Lines($"""
                {Documentation.Of(error)}
                [{Attributes(error)}]
                {error.TypeName} = {error.Number.ToString(CultureInfo.InvariantCulture)},
                """);
        }

        writer.Close();
        return SourceFile.Create(family.Anchor, family.CodeEnum, writer.ToString());
    }

    /// <summary>Says which code a member or type stands for, and whether it is on its way out.</summary>
    public static string Attributes(ErrorModel error)
    {
        var missingScope = error.From.MissingScope is null ? "" : ", AnswersMissingScope = true";
        var wire = error.Wire == error.Code ? "" : $", Wire = \"{error.Wire}\"";
        var status = error.Status.ToString(CultureInfo.InvariantCulture);
        var code = $"global::Studio.Errors.ErrorCode(\"{error.Code}\", Status = {status}{wire}{missingScope})";
        return error.Deprecated.Length == 0 ? code : $"{code}, {Obsolete(error)}";
    }

    private static string Obsolete(ErrorModel error) => $"global::System.Obsolete({QuotedText.CSharp(error.Deprecated)})";

    private static SourceFile CodeConstants(Family family)
    {
        var writer = SourceHeader.Begin(family.Anchor);
        writer.Lines($"""
            /// <summary>The codes of <see cref="{family.Anchor.Name}"/> as they are on the wire, for attributes and patterns.</summary>
            {SourceHeader.GeneratedCode}
            {family.Anchor.Accessibility} static class {family.CodeConstants}
            """).Open();
        writer.Separated(family.Errors, error => writer.Lines($"""
            /// <inheritdoc cref="{family.CodeEnum}.{error.TypeName}"/>
            {(error.Deprecated.Length == 0 ? "" : $"[{Obsolete(error)}] ")}public const string {error.TypeName} = "{error.Wire}";
            """)).Close();
        return SourceFile.Create(family.Anchor, family.CodeConstants, writer.ToString());
    }

    private static SourceFile CodeParser(Family family)
    {
        var catalog = family.Anchor.GlobalName + ".Catalog";
        var writer = SourceHeader.Begin(family.Anchor).Lines($$"""
            /// <summary>From codes on the wire to <see cref="{{family.CodeEnum}}"/> and back.</summary>
            {{SourceHeader.GeneratedCode}}
            {{family.Anchor.Accessibility}} static partial class {{family.Mapper}}
            {
                /// <summary>Reads a code; case matters.</summary>
                /// <param name="code">The code as it is on the wire.</param>
                /// <returns>The code; <see cref="{{family.CodeEnum}}.Unknown"/> where the catalog doesn't have it.</returns>
                public static {{family.CodeEnum}} ParseCode(string? code) => ({{family.CodeEnum}})({{catalog}}.Find(code)?.Number ?? 0);

                /// <summary>Reads a code without making a string of it; case matters.</summary>
                /// <param name="utf8Code">The code as UTF-8, as it is on the wire.</param>
                /// <returns>The code; <see cref="{{family.CodeEnum}}.Unknown"/> where the catalog doesn't have it.</returns>
                public static {{family.CodeEnum}} ParseCode(global::System.ReadOnlySpan<byte> utf8Code) => ({{family.CodeEnum}})({{catalog}}.Find(utf8Code)?.Number ?? 0);{{(family.Catalog.Envelope.Shows(Placeholder.Code) ? FromBody(family, catalog) : "")}}

                /// <summary>The code as it is on the wire.</summary>
                /// <param name="code">The code.</param>
                /// <returns>Its text; null for <see cref="{{family.CodeEnum}}.Unknown"/> and numbers that the catalog doesn't have.</returns>
                public static string? ToCode(this {{family.CodeEnum}} code) => {{catalog}}.Find((int)code)?.Code;
            }
            """);
        return SourceFile.Create(family.Anchor, family.Mapper, writer.ToString());
    }

    /// <summary>Where a header alone carries the code, no body has one to read.</summary>
    private static string FromBody(Family family, string catalog) => "\n\n" + $$"""
            /// <summary>Reads the code of an error out of the body of an answer, without making strings.</summary>
            /// <param name="utf8Body">The body as UTF-8.</param>
            /// <returns>The code; <see cref="{{family.CodeEnum}}.Unknown"/> where the catalog doesn't have it, and where the body isn't an error's envelope.</returns>
            public static {{family.CodeEnum}} ReadCode(global::System.ReadOnlySpan<byte> utf8Body) => ({{family.CodeEnum}})({{catalog}}.FindInBody(utf8Body)?.Number ?? 0);
        """;
}
