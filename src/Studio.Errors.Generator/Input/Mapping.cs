using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A family with its exception types looked up.</summary>
/// <param name="Family">The family.</param>
/// <param name="ExceptionTypes">Its types.</param>
/// <param name="Fault">What kept them from being looked up; null where nothing did.</param>
internal sealed record Mapping(Family Family, EquatableArray<ExceptionType> ExceptionTypes, Problem? Fault = null);
