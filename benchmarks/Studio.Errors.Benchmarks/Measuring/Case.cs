namespace Studio.Errors.Benchmarks;

/// <summary>One way to do the work that a table compares.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Repeat">Does the work as often as it is told.</param>
internal sealed record Case(string Name, Action<int> Repeat);
