
namespace Studio.Errors.Catalog.Tests;

/// <summary>Makes small catalogs that have much in common, so that two of them differ in few things.</summary>
internal sealed class RandomCatalog(int seed)
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    private readonly Random random = new(seed);

    /// <summary>A catalog some edits away from another, or from nothing.</summary>
    public CatalogModel Next(CatalogModel? before)
    {
        var errors = Codes
            .Select(code => before?.Errors.FirstOrDefault(error => error.Code == code) is { } old && random.Next(3) > 0 ? old : Error(code))
            .OfType<ErrorModel>()
            .ToArray();
        var retired = Codes.Where(code => errors.All(error => error.Code != code) && random.Next(2) == 0);
        var version = random.Next(20) == 0 ? "v2" : before?.Version ?? "v1";
        return new(version, random.Next(5) == 0 ? new(["s"]) : default, new(errors), retired.ToEquatableArray());
    }

    private ErrorModel? Error(string code) => random.Next(4) == 0
        ? null
        : new(
            code,
            400 + random.Next(2),
            (RetryKind)random.Next(3),
            new(Text(), EquatableArray<MessagePart>.Empty),
            Enumerable.Range(0, random.Next(3)).Select(index => Parameter($"p{index}")).ToEquatableArray(),
            new(random.Next(3) == 0 ? new([new(400, 499)]) : default, default, null, null),
            Text(),
            Text(),
            random.Next(3) == 0 ? "use " + Text() : "");

    private ParameterModel Parameter(string name)
    {
        var isField = random.Next(3) > 0;
        var type = random.Next(2) == 0 ? FieldType.String : FieldType.Integer;
        return new(name, type, isField, !isField || random.Next(2) == 0, null, Text(), null);
    }

    private string Text() => random.Next(2) == 0 ? "x" : "y";
}
