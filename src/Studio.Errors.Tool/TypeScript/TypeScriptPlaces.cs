using System.Text.RegularExpressions;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool.TypeScript;

/// <summary>Finds the parts of a picture and prints the way to them.</summary>
internal static partial class TypeScriptPlaces
{
    /// <summary>The code as a member of its own.</summary>
    public static readonly PictureSlot Code = new(Placeholder.Code);

    /// <summary>An expression that reads the first node that something can be read from; null where there is none.</summary>
    /// <param name="body">The picture.</param>
    /// <param name="read">How a node is read from the expression of its place; null where it is not looked for.</param>
    public static string? Find(PictureObject body, Func<PictureNode, Func<string, string>?> read) =>
        Places(body, "body").Select(place => read(place.Node)?.Invoke(place.Expression)).FirstOrDefault(found => found is not null);

    /// <summary>An expression for the object that holds the fields of an error.</summary>
    public static string? FindFields(PictureObject body) => Find(body, node =>
        node is PictureObject { HasFields: true } or PictureSlot { Placeholder.IsFields: true } ? place => place : null);

    /// <summary>How the one placeholder of a text is read; null for other nodes, and where a reader can't tell it from others.</summary>
    public static Func<string, string>? Inside(PictureNode node, Placeholder placeholder)
    {
        if (node is not PictureText text || text.Parts.Count(part => part.Placeholder is not null) != 1)
        {
            return null;
        }

        var parts = text.Parts.ToList();
        var at = parts.FindIndex(part => part.Placeholder == placeholder);
        var (before, after) = (parts.Take(Math.Max(at, 0)).Select(part => part.Constant), parts.Skip(at + 1).Select(part => part.Constant));
        return at < 0 ? null : place => $"cut({place}, {QuotedText.Json(string.Concat(before))}, {QuotedText.Json(string.Concat(after))})";
    }

    /// <summary>The members of the type that says where the code is.</summary>
    public static IEnumerable<string> TypeOfCode(PictureObject body, bool isNumber)
    {
        var isAlone = body.Descend().Contains(Code);
        var member = body.Members.First(each => HasCode(each.Value, isAlone));
        yield return $"readonly {Name(member.Name)}: {TypeOf(member.Value, isAlone, isNumber)};";
    }

    private static string TypeOf(PictureNode node, bool isAlone, bool isNumber)
    {
        if (node is not PictureObject owner)
        {
            return node is PictureList ? "readonly unknown[]" : node == Code && isNumber ? "number" : "string";
        }

        var member = owner.Members.First(each => HasCode(each.Value, isAlone));
        return $"{{ readonly {Name(member.Name)}: {TypeOf(member.Value, isAlone, isNumber)} }} & Readonly<Record<string, unknown>>";
    }

    private static bool HasCode(PictureNode node, bool isAlone) =>
        node.Descend().Any(part => isAlone ? part == Code : Inside(part, Placeholder.Code) is not null);

    /// <summary>Every node, in order of the file, with the expression that leads to it.</summary>
    private static IEnumerable<(PictureNode Node, string Expression)> Places(PictureNode node, string expression)
    {
        var inside = node switch
        {
            PictureObject owner => owner.Members
                .Where(member => !member.IsSpread)
                .SelectMany(member => Places(member.Value, $"at({expression}, {QuotedText.Json(member.Name)})")),
            PictureList { HasPlaceholders: true } list => list.Items.SelectMany(item => Places(item, Element(list, item, expression))),
            _ => [],
        };
        return inside.Prepend((node, expression));
    }

    private static string Element(PictureList list, PictureNode item, string expression) =>
        list.Discriminator is { } name
            ? $"firstOf({expression}, {QuotedText.Json(name)}, {QuotedText.Json(((PictureObject)item).ConstantOf(name)!)})"
            : $"firstOf({expression})";

    private static string Name(string name) => Identifier().IsMatch(name) ? name : QuotedText.Json(name);

    [GeneratedRegex(@"\A[A-Za-z_$][A-Za-z0-9_$]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
