using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>Binds how codes are spelt on the wire: <c>codes</c>, <c>wire</c> and <c>retired</c>.</summary>
internal sealed class CodeBinder(NodeReader reader)
{
    private const long LargestNumber = 9_007_199_254_740_991;

    private readonly ProblemList problems = reader.Problems;

    /// <summary>The style of all codes; that of the keys where the file says none.</summary>
    public WireStyle BindStyle(JsonNode? node)
    {
        if (reader.Text(node, "'codes'") is not { } text)
        {
            return WireStyle.Snake;
        }

        if (WireStyle.All.TryGetValue(text.Value, out var style))
        {
            return style;
        }

        var known = WireStyle.All.Keys.ToArray();
        var cure = problems.DidYouMean(text.Value, known, $"use one of {Phrase.List(known)}");
        problems.Report(Rules.InvalidSetting, text.Mark, Phrase.Quote(text.Value), "a style of codes", cure);
        return WireStyle.Snake;
    }

    /// <summary>The spelling that an entry gives itself; null where it gives none or, after a report, no good one.</summary>
    public BoundWire? BindWire(JsonNode? node)
    {
        if (node is not (JsonText or JsonNumber))
        {
            if (node is not (null or JsonMissing))
            {
                reader.ReportType(node, "'wire'", "a string or a whole number");
            }

            return null;
        }

        var (spelling, wire) = node is JsonNumber number
            ? (number.Spelling, Number(number.Spelling))
            : (((JsonText)node).Value, Text(((JsonText)node).Value));
        if (wire is null)
        {
            problems.Report(Rules.InvalidWireCode, node.Mark, Phrase.Quote(spelling));
            return null;
        }

        return new(wire, node is JsonNumber, node.Mark);
    }

    /// <summary>Codes that must not come back, none of them twice.</summary>
    public IReadOnlyList<RetiredCode> BindRetired(JsonNode? node, WireStyle style)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. (reader.Array(node, "'retired'")?.Items ?? [])
                .Select(Retired)
                .Where(retired => IsGood(retired.Code, codes))
                .Select(retired => new RetiredCode(retired.Code!.Value, retired.Wire?.Text ?? style.Spell(retired.Code.Value))),
        ];
    }

    private (JsonText? Code, BoundWire? Wire) Retired(JsonNode item)
    {
        if (item is not JsonObject node)
        {
            if (item is not (JsonText or JsonMissing))
            {
                reader.ReportType(item, "A retired code", "a string or an object");
            }

            return (item as JsonText, null);
        }

        var shaped = ShapedObject.Of(node, Shape.Retired, "A retired code", node.Mark, problems);
        return (reader.Text(shaped["code"], "'code'"), BindWire(shaped["wire"]));
    }

    private bool IsGood(JsonText? code, HashSet<string> codes)
    {
        if (code is null)
        {
            return false;
        }

        if (!Names.IsCode(code.Value))
        {
            problems.Report(Rules.InvalidCode, code.Mark, Phrase.Quote(code.Value), "");
            return false;
        }

        if (!codes.Add(code.Value))
        {
            problems.Report(Rules.DuplicateMember, code.Mark, Phrase.Quote(code.Value), "occurs twice in 'retired'");
            return false;
        }

        return true;
    }

    private static string? Text(string text) => Names.IsWireCode(text) ? text : null;

    private static string? Number(string spelling) =>
        JsonNumbers.TryWhole(spelling, out var number) && number is >= 0 and <= LargestNumber
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}

/// <summary>The spelling of a code on the wire, and where it stands.</summary>
internal sealed record BoundWire(string Text, bool IsNumber, Extent Place);
