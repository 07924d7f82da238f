using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Prints the types of a catalog as records nested in the anchor: the same for clients, which read them, and servers, which write
/// them too. Arguments are in the order of the file.
/// </summary>
internal sealed class TypePrinter
{
    private const string Writer = "global::Studio.Errors.AspNetCore.ErrorArgumentWriter";
    private const string Value = "global::System.Text.Json.JsonElement";

    private readonly SourceWriter writer;
    private readonly Family family;
    private readonly TypeCode types;

    private TypePrinter(Family family)
    {
        this.family = family;
        types = new(family.Anchor);
        writer = SourceHeader.Begin(family.Anchor);
    }

    public static IEnumerable<SourceFile> Print(Family family)
    {
        if (family.Catalog.Types.Count == 0)
        {
            return [];
        }

        var printer = new TypePrinter(family);
        printer.writer.Lines($"partial class {family.Anchor.Name}").Open();
        printer.writer.Separated(family.Catalog.Types, printer.Record).Close();
        return [SourceFile.Create(family.Anchor, family.Anchor.Name + ".Types", printer.writer.ToString())];
    }

    private void Record(TypeModel type)
    {
        var self = $"{family.Anchor.GlobalName}.{type.TypeName}";
        writer.Lines($"/// <summary>{Documentation.Of(type)}</summary>");
        foreach (var field in type.Fields)
        {
            writer.Lines($"/// <param name=\"{field.PropertyName}\">{Documentation.Of(field)}</param>");
        }

        var written = family.IsServer ? "global::Studio.Errors.AspNetCore.IErrorValue, "
            : family.IsCarried ? "global::Studio.Errors.IErrorItems, "
            : "";
        writer.Lines($"""
            {SourceHeader.GeneratedCode}
            public sealed record {type.TypeName}({Parameters(type)}) : {written}global::Studio.Errors.IErrorReadable<{self}>
            """).Open();
        foreach (var field in type.Fields)
        {
            Property(field);
        }

        if (family.IsServer)
        {
            Members(type);
            writer.Blank();
        }
        else if (family.IsCarried)
        {
            Items(type);
            writer.Blank();
        }

        Read(type, self);
        writer.Close();
    }

    /// <summary>An argument may be left out where all after it may: C# has it so.</summary>
    private string Parameters(TypeModel type) => string.Join(", ", type.Fields.Select((field, index) =>
    {
        var isOptional = type.Fields.Skip(index).All(each => !each.IsRequired);
        return $"{types.Of(field)} {field.PropertyName}{(isOptional ? " = null" : "")}";
    }));

    private void Property(ParameterModel field)
    {
        var kept = TypeCode.Kept(field, field.PropertyName);
        if (kept != field.PropertyName)
        {
            // A list is copied once, so that nothing can change it: not even a copy of the record takes another.
            var access = field.Type is ListType or MapType ? "get;" : "get; init;";
            writer.Lines($$"""
                /// <summary>{{Documentation.Of(field)}}</summary>
                public {{types.Of(field)}} {{field.PropertyName}} { {{access}} } = {{kept}};
                """).Blank();
        }

        if (field.Values.Count > 0)
        {
            ConstantsPrinter.Print(writer, field);
            writer.Blank();
        }
    }

    private void Members(TypeModel type)
    {
        writer.Lines($"void global::Studio.Errors.AspNetCore.IErrorValue.WriteMembers(ref {Writer} writer)").Open();
        foreach (var field in type.Fields)
        {
            writer
                .Lines($"writer.Name({QuotedText.CSharp(QuotedText.Json(field.Name) + ":")}u8);")
                .Lines($"writer.Write({field.PropertyName});");
        }

        writer.Close();
    }

    /// <summary>The members by index: a server of this contract writes them, and this project knows nothing of servers.</summary>
    private void Items(TypeModel type)
    {
        const string Items = "global::Studio.Errors.IErrorItems";
        writer.Lines($"""
            bool {Items}.IsMap => true;

            int {Items}.Count => {type.Fields.Count.ToString(CultureInfo.InvariantCulture)};

            """);
        Switch($"string {Items}.NameAt(int index)", field => QuotedText.CSharp(field.Name));
        writer.Blank();
        Switch($"object? {Items}.ItemAt(int index)", field => field.PropertyName);

        void Switch(string signature, Func<ParameterModel, string> value)
        {
            writer.Lines($"{signature} => index switch").Open();
            for (var index = 0; index < type.Fields.Count; index++)
            {
                writer.Lines($"{index.ToString(CultureInfo.InvariantCulture)} => {value(type.Fields[index])},");
            }

            writer.Lines("_ => throw new global::System.ArgumentOutOfRangeException(nameof(index)),").Close(";");
        }
    }

    private void Read(TypeModel type, string self)
    {
        var required = type.Fields.Where(field => field.IsRequired).ToArray();
        var conditions = required.Select((field, index) => $"{Member(field)} is {{ }} member{index}")
            .DefaultIfEmpty("json.ValueKind == global::System.Text.Json.JsonValueKind.Object");
        var arguments = type.Fields.Select(field => field.IsRequired ? $"member{Array.IndexOf(required, field)}" : Member(field));
        writer.Lines($"static {self}? global::Studio.Errors.IErrorReadable<{self}>.Read({Value} json) =>").Indent()
            .Lines(string.Join("\n&& ", conditions))
            .Lines($"? new({string.Join(", ", arguments)})")
            .Lines(": null;")
            .Outdent();
    }

    private string Member(ParameterModel field) =>
        types.Read(field.Type, $"global::Studio.Errors.ErrorJson.Member(json, {QuotedText.CSharp(field.Name)}u8)");
}
