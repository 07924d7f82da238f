namespace Studio.Errors.Benchmarks;

/// <summary>What one piece of the work cost.</summary>
/// <param name="Nanoseconds">The time of the fastest round: noise only ever adds to it.</param>
/// <param name="Bytes">The bytes allocated, in the round that had fewest: what another thread allocates adds to it.</param>
internal readonly record struct Measured(double Nanoseconds, double Bytes)
{
    /// <summary>How much of another case's time this one takes.</summary>
    public double Over(Measured anchor) => Nanoseconds / anchor.Nanoseconds;
}
