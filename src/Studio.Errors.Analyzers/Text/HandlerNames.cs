using System.Collections.Immutable;

namespace Studio.Errors.Analyzers;

/// <summary>How methods are named that handle a request: their first parameter.</summary>
internal static class HandlerNames
{
    public static readonly ImmutableHashSet<string> All = ["Handle", "HandleAsync", "Execute", "ExecuteAsync"];
}
