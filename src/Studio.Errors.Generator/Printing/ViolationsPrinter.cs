using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints how a mapper fills the entry of a catalog that lists what is wrong with a request (<c>from.validation</c>).</summary>
internal sealed class ViolationsPrinter
{
    private readonly Family family;
    private readonly ErrorModel error;
    private readonly ValidationModel validation;

    private ViolationsPrinter(Family family, ErrorModel error)
    {
        this.family = family;
        this.error = error;
        validation = error.From.Validation!;
    }

    public static void Print(SourceWriter writer, Family family)
    {
        if (family.Errors.FirstOrDefault(error => error.From.Validation is not null) is { } error)
        {
            new ViolationsPrinter(family, error).Print(writer);
        }
    }

    private void Print(SourceWriter writer)
    {
        var filled = error.Parameters.First(parameter => parameter.Name == (validation.List ?? validation.Map));
        var arguments = new (string? Name, string Value)[]
        {
            (validation.Summary, "violations.Summary"),
            (filled.Name, Items(filled)),
            (validation.Count, "violations.Count"),
        };
        var named = arguments
            .Where(argument => argument.Name is not null)
            .Select(argument => $"{ResultConstructor.Name(argument.Name!)}: {argument.Value}");
        writer.Blank().Lines($"""
            public override int MaxViolations => {filled.Maximum.ToString(CultureInfo.InvariantCulture)};

            public override global::Studio.Errors.AspNetCore.ErrorResult FromViolations(global::Studio.Errors.AspNetCore.ErrorViolations violations) =>
                new {family.Anchor.GlobalName}.{error.TypeName}({string.Join(", ", named)});
            """);
        if (validation.Reasons.Count > 0 && validation.Target(ViolationRole.Reason) is not null)
        {
            Reasons(writer.Blank());
        }
    }

    private string Items(ParameterModel filled) => filled.Type is ListType { Of: NamedType item }
        ? $"violations.Select(static violation => {Item(item.Type, "")})"
        : $"violations.ByPlace(static violation => {Place()} ?? violation.Parameter ?? \"\")";

    /// <summary>An object with what its roles give it; what has none is left out.</summary>
    private string Item(TypeModel type, string before)
    {
        var arguments = type.Fields.Select(field => Argument(field, before + field.Name)).ToList();
        while (arguments.Count > 0 && arguments[arguments.Count - 1] == "null" && !type.Fields[arguments.Count - 1].IsRequired)
        {
            arguments.RemoveAt(arguments.Count - 1);
        }

        return $"new {family.Anchor.Owner.GlobalName}.{type.TypeName}({string.Join(", ", arguments)})";
    }

    private string Argument(ParameterModel field, string path)
    {
        if (validation.Members.FirstOrDefault(member => member.Path == path) is { } target)
        {
            return Value(target.Role);
        }

        var isMade = validation.Members.Any(member => member.Path.StartsWith(path + ".", StringComparison.Ordinal));
        return field.Type is NamedType inner && (isMade || field.IsRequired) ? Item(inner.Type, path + ".") : "null";
    }

    private string Value(ViolationRole role) =>
        role == ViolationRole.Pointer ? Place() + (HasParameters() ? "" : " ?? violation.Parameter")
        : role == ViolationRole.Reason ? validation.Reasons.Count > 0 ? "Reason(violation.Reason)" : "violation.Reason"
        : role == ViolationRole.Message ? "violation.Message ?? violation.Reason"
        : role == ViolationRole.Min ? "(double?)violation.Min"
        : role == ViolationRole.Max ? "(double?)violation.Max"
        : role == ViolationRole.In ? "violation.In"
        : "violation.Parameter";

    /// <summary>A path can name a parameter as well as a member; a pointer is about content alone.</summary>
    private bool HasParameters() => validation.Form != PlaceForm.Path || validation.Target(ViolationRole.Parameter) is not null;

    private string Place() => validation.Form switch
    {
        PlaceForm.Pointer => "violation.Pointer",
        PlaceForm.Fragment => "violation.Fragment",
        PlaceForm.Path => "violation.Path",
    };

    private void Reasons(SourceWriter writer)
    {
        writer.Lines("private static string Reason(string reason) => reason switch").Open();
        foreach (var reason in validation.Reasons)
        {
            writer.Lines($"{QuotedText.CSharp(reason.Reason)} => {QuotedText.CSharp(reason.Wire)},");
        }

        writer.Lines("_ => reason,").Close(";");
    }
}
