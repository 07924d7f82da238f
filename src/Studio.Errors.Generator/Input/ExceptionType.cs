using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>A name in <c>from.exceptions</c>, looked up.</summary>
/// <param name="Name">The metadata name as the catalog has it.</param>
/// <param name="GlobalName">The type as C# writes it; null where it can't be used.</param>
/// <param name="Defect">Why it can't be used; null where it can.</param>
internal sealed record ExceptionType(string Name, string? GlobalName, Rule? Defect);
