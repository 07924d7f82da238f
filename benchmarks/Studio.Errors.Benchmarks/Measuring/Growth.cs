namespace Studio.Errors.Benchmarks;

/// <summary>How a cost grows with a size.</summary>
internal static class Growth
{
    /// <summary>The slope of the straight line through the logarithms: 1 is in proportion, 0 is flat.</summary>
    /// <param name="points">Sizes and their costs.</param>
    /// <returns>The exponent.</returns>
    public static double Exponent(IEnumerable<(double Size, double Cost)> points)
    {
        var logs = points.Select(static point => (X: Math.Log(point.Size), Y: Math.Log(point.Cost))).ToArray();
        var (x, y) = (logs.Average(static log => log.X), logs.Average(static log => log.Y));
        return logs.Sum(log => (log.X - x) * (log.Y - y)) / logs.Sum(log => (log.X - x) * (log.X - x));
    }
}
