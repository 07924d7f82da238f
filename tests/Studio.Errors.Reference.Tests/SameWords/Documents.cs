using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Studio.Errors.Reference.Tests.SameWords;

/// <summary>Reads what each kind of document tells of a code. A document that lacks a fact fails here or compares unequal.</summary>
internal static partial class Documents
{
    private const string Never = "never";

    /// <summary>The XML documentation of the generated code and its Obsolete attribute, as IntelliSense shows them.</summary>
    public static Told Xml(Type family, Told expected)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(family.Assembly.Location, ".xml"));
        var type = family.GetNestedType(GeneratedNames.Pascal(expected.Code))!;
        string Of(string name, string part) => documentation.XPathSelectElement($"//member[@name='{name}']/{part}")!.Value.Trim();
        var member = $"F:{family.Namespace}.{family.Name[..^1]}Code.{type.Name}";
        var remarks = Remarks().Match(Of(member, "remarks"));
        var fields = expected.Fields.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(field =>
        {
            var property = type.GetProperty(GeneratedNames.Pascal(field.Split(' ')[0]))!;
            return Told.Field(field.Split(' ')[0], TypeWord(property.PropertyType), Undescribed().Replace(Of($"P:{type.FullName!.Replace('+', '.')}.{property.Name}", "summary"), ""));
        });
        return new(
            expected.Code, int.Parse(remarks.Groups["status"].Value, null), remarks.Groups["retry"].Value, Of(member, "summary"),
            remarks.Groups["remedy"].Value, remarks.Groups["since"].Value, type.GetCustomAttribute<ObsoleteAttribute>()?.Message ?? "", string.Join('\n', fields));
    }

    /// <summary>An operation that answers every code, in an OpenAPI document.</summary>
    public static Told OpenApi(JsonElement document, string path, Told expected)
    {
        var operation = document.GetProperty("paths").GetProperty(path).GetProperty("get");
        var code = operation.GetProperty("x-error-codes").EnumerateArray().Single(code => Told.Text(code, "code") == expected.Code);
        var response = operation.GetProperty("responses").GetProperty(code.GetProperty("status").ToString());
        var media = response.GetProperty("content").GetProperty("application/json");
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty(Told.Text(media.GetProperty("schema"), "$ref").Split('/')[^1]);
        var body = schema.GetProperty("properties").GetProperty("error");
        var members = document.GetProperty("components").GetProperty("schemas").GetProperty(Told.Text(body, "$ref").Split('/')[^1]).GetProperty("properties");
        var described = Told.Text(response, "description").Split("\n\n").Single(part => part.StartsWith($"`{expected.Code}`: ", StringComparison.Ordinal))[(expected.Code.Length + 4)..];
        var fields = media.GetProperty("examples").GetProperty(expected.Code).GetProperty("value").GetProperty("error").EnumerateObject().Skip(3)
            .Select(field => Told.Field(field.Name, Told.Text(members.GetProperty(field.Name), "type"), Told.Text(members.GetProperty(field.Name), "description")));
        var when = Told.Text(media.GetProperty("examples").GetProperty(expected.Code), "summary")[expected.Code.Length..].TrimStart(':', ' ');
        var (since, deprecated) = (Told.Text(code, "since"), Told.Text(code, "deprecated"));
        var ending = (since.Length > 0 ? $" Since {since}" : "") + (deprecated.Length > 0 ? $" Deprecated: {deprecated}" : "");
        Assert.StartsWith(when, described, StringComparison.Ordinal);
        Assert.EndsWith(ending, described, StringComparison.Ordinal);
        return new(
            expected.Code, code.GetProperty("status").GetInt32(), Told.Text(code, "retry"), when, described[when.Length..^ending.Length].Trim(), since, deprecated, string.Join('\n', fields));
    }

    /// <summary>The article of a code on the page.</summary>
    public static Told Page(string page, Told expected)
    {
        var article = Regex.Match(page, $"<article id=\"{expected.Code}\".*?</article>", RegexOptions.Singleline).Value;
        string Of(string pattern) => PageText.Of(Regex.Match(article, pattern, RegexOptions.Singleline).Groups[1].Value).Trim();
        var retry = Regex.Match(article, "data-retry=\"(\\w+)\"").Groups[1].Value;
        Assert.Equal(RetryText.Sentence(Advice(retry)), Of("<p class=\"advice \\w+\">(.*?)</p>"));
        var fields = PageFields().Matches(article).Where(field => !field.Groups["type"].Value.Contains("in the message only", StringComparison.Ordinal))
            .Select(field => Told.Field(field.Groups["name"].Value, field.Groups["type"].Value.Split(',')[0], WebUtility.HtmlDecode(field.Groups["about"].Value)));
        return new(
            Of("<h3[^>]*>(.*?)</h3>"), int.Parse(Of("<span class=\"status s\\d\">(\\d+) ").Trim(), null), retry, Of("<p class=\"when\">(.*?)</p>"), Of("<p class=\"remedy\">(.*?)</p>"),
            Of("<span class=\"badge since\">Since (.*?)</span>"), Of("<p class=\"notice\"><b>Deprecated:</b> <span>(.*?)</span></p>"), string.Join('\n', fields));
    }

    /// <summary>The section of a code in the Markdown.</summary>
    public static Told Markdown(string markdown, Told expected)
    {
        var plain = markdown.Replace("\\", "", StringComparison.Ordinal);
        var section = Regex.Match(plain, $"^### {expected.Code}\n(.*?)(?=^##)", RegexOptions.Singleline | RegexOptions.Multiline).Value;
        string Of(string pattern) => Regex.Match(section, pattern, RegexOptions.Multiline).Groups[1].Value;
        var advice = Enum.GetValues<RetryAdvice>().Single(advice => Of("^\\d+ [^·]+ · ([^·\n]+?)(?: ·|$)") == RetryText.Badge(advice));
        var sentence = " " + RetryText.Sentence(advice);
        var remedy = Of("^\\*\\*What to do.\\*\\* (.*)$");
        Assert.EndsWith(sentence, remedy, StringComparison.Ordinal);
        var fields = MarkdownFields().Matches(section).Where(field => !field.Groups["type"].Value.Contains(',', StringComparison.Ordinal) || field.Groups["type"].Value.EndsWith("may be left out", StringComparison.Ordinal))
            .Select(field => Told.Field(field.Groups["name"].Value, field.Groups["type"].Value.Split(',')[0], field.Groups["about"].Value));
        return new(
            Of("^### (.*)$"), int.Parse(Of("^(\\d+) "), null), RetryText.Word(advice), Of("^\\*\\*What happened.\\*\\* (.*)$"), remedy[..^sentence.Length],
            Of(" · Since (.*)$"), Of("^\\*\\*Deprecated:\\*\\* (.*)$"), string.Join('\n', fields));
    }

    /// <summary>The module for TypeScript.</summary>
    public static Told TypeScript(string module, Told expected)
    {
        var name = GeneratedNames.Pascal(expected.Code) + "Error";
        var (comment, deprecated, body) = Regex.Match(
            module, $@"/\*\*(?:\n \*)? (?<comment>[^\n]*?)(?:\n \* @deprecated (?<deprecated>[^\n]*)\n)? ?\*/\nexport interface {name} extends ErrorFacts {{\n(?<body>.*?)\n}}", RegexOptions.Singleline) is { Success: true } match
            ? (Remarks().Match(match.Groups["comment"].Value), match.Groups["deprecated"].Value, match.Groups["body"].Value)
            : throw new InvalidOperationException($"The module has no {name}.");
        var types = Regex.Match(module, $@"^  {expected.Code}: {{ (\w.*) }},$", RegexOptions.Multiline | RegexOptions.RightToLeft).Groups[1].Value;
        var fields = TypeScriptFields().Matches(body)
            .Select(field => Told.Field(field.Groups["name"].Value, Regex.Match(types, $"\\b{field.Groups["name"].Value}: \"(\\w+)\"").Groups[1].Value, field.Groups["about"].Value));
        var words = comment.Groups["remedy"].Value;
        Assert.StartsWith(expected.When, words, StringComparison.Ordinal);
        return new(
            Regex.Match(body, "readonly code: \"(\\w+)\"").Groups[1].Value, int.Parse(comment.Groups["status"].Value, null), comment.Groups["retry"].Value, words[..expected.When.Length],
            words[expected.When.Length..].Trim(), comment.Groups["since"].Value, deprecated, string.Join('\n', fields));
    }

    /// <summary>What <c>studio-errors explain</c> prints.</summary>
    public static Told Explain(string text)
    {
        var head = Regex.Match(text, @"^(\S+)  (\d+) [^,]+, retry: (\w+)$", RegexOptions.Multiline);
        string Section(string heading) => Regex.Match(text, $"^{heading}\n((?:  .*\n)+)", RegexOptions.Multiline).Groups[1].Value.TrimEnd('\n').Replace("\n  ", "\n", StringComparison.Ordinal).Trim();
        var fields = ExplainFields().Matches(text).Select(field => Told.Field(field.Groups["name"].Value, field.Groups["type"].Value, field.Groups["about"].Value.Trim()));
        var done = Section("What to do").Split('\n');
        Assert.Equal(RetryText.Sentence(Advice(head.Groups[3].Value)), done[^1]);
        return new(
            head.Groups[1].Value, int.Parse(head.Groups[2].Value, null), head.Groups[3].Value, Section("When it happens"), string.Join('\n', done[..^1]),
            Section("Since"), Section("Deprecated"), string.Join('\n', fields));
    }

    private static RetryAdvice Advice(string word) => word switch { Never => RetryAdvice.Never, "backoff" => RetryAdvice.Backoff, _ => RetryAdvice.RetryAfter };

    private static string TypeWord(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int64 => "integer",
        TypeCode.Double => "number",
        TypeCode.Boolean => "boolean",
        _ => "string",
    };

    // "Ask for another. (HTTP 404, retry: never, since 2030.)"
    [GeneratedRegex(@"^(?<remedy>.*?) ?\(HTTP (?<status>\d+), retry: (?<retry>\w+)(?:, since (?<since>.*))?\.\)$", RegexOptions.Singleline)]
    private static partial Regex Remarks();

    [GeneratedRegex(@"^The (?:field|value) \w*\s*\.$")]
    private static partial Regex Undescribed();

    [GeneratedRegex("""<dt><code>(?<name>\w+)</code> <span class="type">(?<type>[^<]+)</span></dt>\s*<dd>(?<about>[^<]*)</dd>""")]
    private static partial Regex PageFields();

    [GeneratedRegex(@"^`(?<name>\w+)` \((?<type>[^)]+)\): ?(?<about>.*)$", RegexOptions.Multiline)]
    private static partial Regex MarkdownFields();

    [GeneratedRegex(@"/\*\* (?<about>.*?) ?Null where the answer lacks it\. \*/\s+readonly (?<name>\w+):")]
    private static partial Regex TypeScriptFields();

    [GeneratedRegex(@"^(?<name>\w+) \((?<type>\w+), (?:optional )?field\)\n(?<about>(?:  .*\n)?)", RegexOptions.Multiline)]
    private static partial Regex ExplainFields();
}
