namespace Studio.Errors.Benchmarks;

/// <summary>A line of the table.</summary>
/// <param name="What">What was done.</param>
/// <param name="Value">What it cost, as a ratio where nothing else is said.</param>
/// <param name="Against">What the ratio is taken of.</param>
/// <param name="Bytes">The bytes allocated; null where they were not counted.</param>
/// <param name="Goal">The goal; null for the cases that ours is compared with.</param>
/// <param name="IsReached">Whether the goal is reached.</param>
internal sealed record Row(string What, string Value, string Against, double? Bytes = null, string? Goal = null, bool IsReached = false);
