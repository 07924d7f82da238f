namespace Studio.Errors.Tool;

/// <summary>What the members of an error's body mean, judged by the names that APIs give them.</summary>
/// <param name="Code">What tells errors apart; null where nothing does.</param>
/// <param name="Message">The words for people.</param>
/// <param name="Others">Members with a meaning of their own: their placeholder by path.</param>
/// <param name="Left">Members whose meaning can't be told.</param>
/// <param name="IsProblem">Whether it is RFC 9457's.</param>
internal sealed record BodyShape(
    BodyMember? Code, BodyMember? Message, IReadOnlyDictionary<string, string> Others, IReadOnlyList<string> Left, bool IsProblem)
{
    private static readonly string[] codes = ["code", "error_code", "errorCode", "errcode", "err_code", "error", "reason", "id", "type"];
    private static readonly string[] messages = [
        "message",
        "detail",
        "error_description",
        "error_message",
        "errorMessage",
        "description",
        "msg",
        "error",
        "title"
    ];

    private static readonly Dictionary<string, string> meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["requestId"] = "{requestId}",
        ["request_id"] = "{requestId}",
        ["correlationId"] = "{requestId}",
        ["correlation_id"] = "{requestId}",
        ["traceId"] = "{traceId}",
        ["trace_id"] = "{traceId}",
        ["status"] = "{status}",
        ["statusCode"] = "{status}",
        ["status_code"] = "{status}",
        ["http_status"] = "{status}",
        ["title"] = "{title}",
        ["timestamp"] = "{time}",
        ["documentation_url"] = "{documentation}",
        ["doc_url"] = "{documentation}",
        ["more_info"] = "{documentation}",
        ["help"] = "{documentation}",
    };

    /// <summary>What two bodies have in common where they are of one shape.</summary>
    public string Signature => $"{Code?.Path}|{Message?.Path}|{IsProblem}";

    public static BodyShape Of(ErrorAnswer answer, BodyMembers members)
    {
        var all = members.All.Where(static one => one.Type is "string" or "integer" or "number").ToList();
        var isProblem = answer.MediaType?.Contains("problem+json", StringComparison.OrdinalIgnoreCase) == true;
        var code = Best(all, codes, member => IsCode(member, isProblem));
        var message = Best(all, messages, member => member.Type == "string" && member != code);
        var others = all.Where(one => one != code && one != message && meanings.ContainsKey(one.Name) && MayBe(one))
            .GroupBy(static one => meanings[one.Name]).Select(static group => group.OrderBy(static one => one.Depth).First())
            .ToDictionary(
                static one => one.Path,
                static one => one.IsNumber || meanings[one.Name] != "{status}" ? meanings[one.Name] : "{status:text}");
        return new(
            code,
            message,
            others,
            [.. all.Where(one => one != code && one != message && !others.ContainsKey(one.Path)).Select(static one => one.Path)],
            isProblem);
    }

    // A number that stands where the status is said is the status.
    private static bool IsCode(BodyMember member, bool isProblem) =>
        member.Name switch
        {
            "type" => !isProblem && member.Values.Count > 0,
            "id" or "reason" => member.Values.Count > 0,
            "error" =>
                member.Type == "string"
                    && (member.Values.Count > 0
                        || member.Shown.Exists(static text => text.Length > 0 && !text.Contains(' ', StringComparison.Ordinal))),
            _ => true,
        }
        && !(member.IsNumber
            && member.Shown.Count > 0
            && member.Shown.TrueForAll(static text => text.Length == 3 && text[0] is '4' or '5'));

    private static bool MayBe(BodyMember member) => meanings[member.Name] == "{status}" || member.Type == "string";

    /// <summary>The first of the names, the nearest to the root, at one path with the others where several are.</summary>
    private static BodyMember? Best(List<BodyMember> all, string[] names, Func<BodyMember, bool> isRight) =>
        names.SelectMany(name => all.Where(member => member.Name == name && member.Path.Split("[]").Length <= 2 && isRight(member))
            .OrderBy(static member => member.Depth))
            .FirstOrDefault();
}
