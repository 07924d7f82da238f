namespace Studio.Errors.Analyzers;

/// <summary>What is said about an endpoint beside its handler's body.</summary>
internal sealed class Conventions
{
    public List<RequiredScope> Scopes { get; } = [];

    /// <summary>Policies and roles.</summary>
    public List<RequiredAccess> Access { get; } = [];

    /// <summary>The results that <c>ProducesError</c> declares, and where.</summary>
    public List<DeclaredError> Declared { get; } = [];

    /// <summary>Filters whose bodies are in the compilation.</summary>
    public List<Handler> Filters { get; } = [];

    /// <summary>
    /// How far from the endpoint anonymous callers are let in: 0 is on itself, higher numbers are groups and classes around it.
    /// </summary>
    public List<int> Anonymous { get; } = [];

    /// <summary>
    /// Whether errors of the endpoint are its own, by <c>WithoutErrorEnvelope</c> on it, its handler or what is around it.
    /// </summary>
    public bool HasOwnErrors { get; set; }

    /// <summary>How many groups around the endpoint are being read.</summary>
    public int Groups { get; set; }

    /// <summary>
    /// Whether some of it can't be seen: a group that arrives as a parameter, a filter of another assembly. Rules that
    /// would have to know it are silent then.
    /// </summary>
    public bool IsIncomplete { get; set; }
}
