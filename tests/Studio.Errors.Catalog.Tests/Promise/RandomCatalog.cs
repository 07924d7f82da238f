
namespace Studio.Errors.Catalog.Tests;

/// <summary>Makes small catalogs that have much in common, so that two of them differ in few things.</summary>
internal sealed class RandomCatalog(int seed)
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    private static readonly string[] Names = ["a", "b", "c"];

    private static readonly string[] Kinds = ["x", "y"];

    private readonly Random random = new(seed);

    private readonly Dictionary<string, TypeModel> types = new(StringComparer.Ordinal);

    /// <summary>A catalog some edits away from another, or from nothing.</summary>
    public CatalogModel Next(CatalogModel? before)
    {
        var errors = Codes
            .Select(code => before?.Errors.FirstOrDefault(error => error.Code == code) is { } old && random.Next(3) > 0 ? old : Error(code))
            .OfType<ErrorModel>()
            .ToArray();
        var retired = Codes.Where(code => errors.All(error => error.Code != code) && random.Next(2) == 0);
        var version = random.Next(20) == 0 ? "v2" : before?.Version ?? "v1";
        return new(
            version,
            random.Next(5) == 0 ? new(["s"]) : EquatableArray<string>.Empty,
            new(errors),
            retired.Select(code => new RetiredCode(code, random.Next(4) == 0 ? code.ToUpperInvariant() : code)).ToEquatableArray())
        {
            Envelope = random.Next(3) > 0 ? before?.Envelope ?? EnvelopePresets.Default : Envelope(),
            CodeHeader = random.Next(4) == 0 ? "X-Code" : before?.CodeHeader,
            RequestId = RequestIdModel.Default with
            {
                Header = random.Next(8) == 0 ? "Request-Id" : "X-Request-Id",
                Prefix = random.Next(8) == 0 ? "r-" : "req_",
            },
        };
    }

    private EnvelopeModel Envelope() => random.Next(3) == 0
        ? EnvelopePresets.All.Values.ElementAt(random.Next(3))
        : new("application/json", Members(2));

    private PictureObject Members(int depth) =>
        new(Names.Where(_ => random.Next(3) > 0).Select(name => new PictureMember(name, Node(depth))).ToEquatableArray());

    private PictureNode Node(int depth) => random.Next(6) switch
    {
        0 => new PictureSlot(Placeholder.Category),
        1 => new PictureSlot(Placeholder.Title),
        2 => new PictureConstant(random.Next(2) == 0 ? "1" : "1.0"),
        3 when depth > 0 => new PictureList(Kinds.Take(1 + random.Next(2)).Select(Element).ToEquatableArray()),
        4 when depth > 0 => Members(depth - 1),
        _ => PictureConstant.Of(Text()),
    };

    private PictureNode Element(string kind) => new PictureObject(new(
        [new("kind", PictureConstant.Of(kind)), new("value", random.Next(2) == 0 ? new PictureSlot(Placeholder.Title) : Node(0))]));

    private ErrorModel? Error(string code) => random.Next(4) == 0
        ? null
        : new(
            code,
            400 + random.Next(2),
            (RetryKind)random.Next(3),
            new(Text(), EquatableArray<MessagePart>.Empty),
            Enumerable.Range(0, random.Next(3)).Select(index => Parameter($"p{index}")).ToEquatableArray(),
            new(random.Next(3) == 0 ? new([new(400, 499)]) : EquatableArray<StatusRange>.Empty, EquatableArray<string>.Empty, null, null),
            Text(),
            Text(),
            random.Next(3) == 0 ? "use " + Text() : "")
        {
            Wire = random.Next(4) == 0 ? code.ToUpperInvariant() : code,
            Title = Text(),
            Category = Text(),
            Documentation = random.Next(3) == 0 ? "" : $"https://{Text()}.example/{code}",
        };

    private ParameterModel Parameter(string name)
    {
        var isField = random.Next(3) > 0;
        FieldType type = !isField || random.Next(2) == 0 ? random.Next(2) == 0 ? ScalarType.String : ScalarType.Integer
            : random.Next(2) == 0 ? new ListType(new NamedType(Type(name)))
            : new MapType(ScalarType.Date);
        return new(name, type, isField, !isField || random.Next(2) == 0, null, Text(), null) { Values = Values(type) };
    }

    private EquatableArray<string> Values(FieldType type) =>
        type == ScalarType.String && random.Next(3) == 0 ? Kinds.Take(1 + random.Next(2)).ToEquatableArray() : EquatableArray<string>.Empty;

    /// <summary>One type a catalog and name: what a catalog says of a type, it says once.</summary>
    private TypeModel Type(string name)
    {
        if (!types.TryGetValue(name, out var type))
        {
            type = new(name, Text(), new([Member("a"), Member("b")]));
            types.Add(name, type);
        }

        return type;
    }

    private ParameterModel Member(string name)
    {
        var type = random.Next(2) == 0 ? ScalarType.String : ScalarType.Uuid;
        return new(name, type, IsField: true, random.Next(2) == 0, null, Text(), null) { Values = Values(type) };
    }

    private string Text() => random.Next(2) == 0 ? "x" : "y";
}
