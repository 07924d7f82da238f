using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A family with its exception types looked up.</summary>
internal sealed record Mapping(Family Family, EquatableArray<ExceptionType> ExceptionTypes);
