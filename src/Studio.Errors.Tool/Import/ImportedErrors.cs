using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary>The errors that a document tells of.</summary>
internal sealed class ImportedErrors
{
    private readonly Dictionary<string, ImportedError> errors = new(StringComparer.Ordinal);

    /// <summary>The shape that most of the responses have; null where none has a body that can be read.</summary>
    public BodyShape? Shape { get; private set; }

    /// <summary>How many responses have the shape, and how many there are.</summary>
    public (int Of, int All) Share { get; private set; }

    /// <summary>The errors by status, then by name.</summary>
    public IEnumerable<ImportedError> All =>
        errors.Values.OrderBy(static one => one.Status).ThenBy(static one => one.Key, StringComparer.Ordinal);

    public static ImportedErrors Read(OpenApiFile file)
    {
        var read = file.Answers().Select(answer => (Answer: answer, Shape: BodyShape.Of(answer, BodyMembers.Of(answer, file)))).ToList();
        var common = read.Where(static one => one.Shape.Code is not null || one.Shape.Message is not null)
            .GroupBy(static one => one.Shape.Signature)
                .OrderByDescending(static group => group.Count())
                .ThenBy(static group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault();
        var imported = new ImportedErrors { Shape = common?.First().Shape, Share = (common?.Count() ?? 0, read.Count) };
        foreach (var (answer, shape) in read)
        {
            imported.Add(answer, shape.Signature == common?.Key ? shape : null);
        }

        imported.Complete();
        imported.Name();
        return imported;
    }

    /// <summary>The codes of a response: those that its schema or examples name, or one by its status.</summary>
    private void Add(ErrorAnswer answer, BodyShape? shape)
    {
        var named = shape?.Code is { } code ? code.Shown.Concat(code.Values).Where(IsCode).Distinct().ToList() : [];
        var message = shape?.Message?.Shown.FirstOrDefault();
        foreach (var wire in named)
        {
            var isShown = shape!.Code!.Shown.Contains(wire);
            Get(wire).See(answer, isShown || named.Count == 1, isShown && shape.Code.Shown.Count == 1 ? message : null);
        }

        if (named.Count == 0 && answer.Status is not "default")
        {
            var status = StatusOf(answer.Status);
            Get(KeyOf(answer.Status[1..].All(char.IsAsciiDigit) ? StatusPhrase.Of(status) : status < 500 ? "bad request" : "internal")).See(
                answer,
                isSure: true,
                message);
        }
    }

    /// <summary>Adds what answers the statuses that no error of the document has.</summary>
    private void Complete()
    {
        foreach (var (key, status) in new[] { ("bad_request", 400), ("internal_server_error", 500) })
        {
            if (errors.Count > 0
                && !errors.ContainsKey(key)
                && !errors.Values.Any(error => error.Status == status && error.Doubtful.Count == 0))
            {
                errors.Add(key, new ImportedError(key) { IsAdded = true });
                errors[key].See(
                    new ErrorAnswer(status.ToString(System.Globalization.CultureInfo.InvariantCulture), ""),
                    isSure: true,
                    message: null);
            }
        }
    }

    private ImportedError Get(string wire) => errors.TryGetValue(wire, out var known) ? known : errors[wire] = new(wire);

    /// <summary>Gives each a key that the catalog takes, and no two the same.</summary>
    private void Name()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var error in errors.Values.OrderBy(static one => one.Wire, StringComparer.Ordinal))
        {
            var key = KeyOf(char.IsAsciiDigit(error.Wire[0]) ? $"{StatusPhrase.Of(error.Status)} {error.Wire}" : error.Wire);
            for (var number = 2; !taken.Add(Identifiers.Pascal(key)); number++)
            {
                key = $"{KeyOf(error.Wire)}_{number}";
            }

            error.Key = key;
        }
    }

    public static int StatusOf(string key) => key switch
    {
        [_, var second, var third] when char.IsAsciiDigit(second) && char.IsAsciiDigit(third) =>
            int.Parse(key, System.Globalization.CultureInfo.InvariantCulture),
        ['5', ..] => 500,
        _ => 400,
    };

    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 64
            && char.IsAsciiLetterOrDigit(text[0])
            && text.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-');

    /// <summary>Words of any spelling as <c>snake_case</c>.</summary>
    private static string KeyOf(string text)
    {
        var key = new System.Text.StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (!char.IsAsciiLetterOrDigit(character))
            {
                Break(key);
                continue;
            }

            if (char.IsAsciiLetterUpper(character)
                && index > 0
                && (char.IsAsciiLetterLower(text[index - 1]) || (index + 1 < text.Length && char.IsAsciiLetterLower(text[index + 1]))))
            {
                Break(key);
            }

            key.Append(char.ToLowerInvariant(character));
        }

        var name = key.ToString().TrimEnd('_');
        return name.Length == 0 || !char.IsAsciiLetter(name[0]) ? "error_" + name : name;
    }

    private static void Break(System.Text.StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != '_')
        {
            key.Append('_');
        }
    }
}

/// <summary>One error.</summary>
/// <param name="wire">Its code as the document spells it.</param>
internal sealed class ImportedError(string wire)
{
    private readonly SortedSet<int> sure = [];
    private readonly SortedSet<int> possible = [];
    private bool hasRetryAfter;

    public string Wire => wire;

    /// <summary>Whether the document has no such error.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Its name in the catalog.</summary>
    public string Key { get; set; } = "";

    public string? Message { get; private set; }

    public string? When { get; private set; }

    /// <summary>The status: the one that an example shows it under, or the only one; else the lowest.</summary>
    public int Status => sure.Count > 0 ? sure.Min : Named() ?? (possible.Count > 0 ? possible.Min : 400);

    /// <summary>The statuses that it may have; empty where one is known.</summary>
    public IReadOnlyCollection<int> Doubtful =>
        sure.Count > 1 ? sure : sure.Count == 0 && Named() is null && possible.Count != 1 ? possible.Count == 0 ? [400] : possible : [];

    public RetryKind Retry => Status switch
    {
        429 or 503 when hasRetryAfter => RetryKind.RetryAfter,
        408 or 429 or 502 or 503 or 504 => RetryKind.Backoff,
        _ => RetryKind.Never,
    };

    public void See(ErrorAnswer answer, bool isSure, string? message)
    {
        if (answer.Status != "default")
        {
            (isSure ? sure : possible).Add(ImportedErrors.StatusOf(answer.Status));
        }

        hasRetryAfter |= answer.HasRetryAfter;
        Message ??= message;
        When ??= isSure && answer.Description.Length > 0 ? answer.Description : null;
    }

    /// <summary>The status among those possible whose name the code has: <c>not_found</c> is 404.</summary>
    private int? Named()
    {
        var letters = string.Concat(wire.Where(char.IsAsciiLetter));
        return possible.Where(status => string.Equals(
            letters,
            string.Concat(StatusPhrase.Of(status).Where(char.IsAsciiLetter)),
            StringComparison.OrdinalIgnoreCase))
            .Select(static status => (int?)status).FirstOrDefault();
    }
}
