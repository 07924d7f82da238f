namespace Studio.Errors.Catalog;

/// <summary>Rules about a catalog that extends others, and about what it says of theirs.</summary>
internal static partial class Rules
{
    /// <summary>At the element of <c>extends</c>. Arguments: the path, what is wrong, the cure.</summary>
    public static readonly Rule BaseNotFound = Error(
        "SERR072", nameof(BaseNotFound), "Give the base catalog to the project",
        "'{0}' {1}; {2}");

    /// <summary>At the element of <c>extends</c>. Arguments: the path, how many problems, the first.</summary>
    public static readonly Rule BaseUnusable = Error(
        "SERR073", nameof(BaseUnusable), "Extend a catalog that is good in itself",
        "'{0}' has {1}, the first of them: {2}; take another version of it, or correct it where it comes from");

    /// <summary>At the element of <c>extends</c>. Arguments: the path, what is wrong, the cure.</summary>
    public static readonly Rule EndlessExtends = Error(
        "SERR074", nameof(EndlessExtends), "Let a chain of base catalogs end",
        "'{0}' {1}; {2}");

    /// <summary>At the element of <c>extends</c>. Arguments: what differs, the cure.</summary>
    public static readonly Rule BasesDiffer = Error(
        "SERR075", nameof(BasesDiffer), "Extend catalogs that go together",
        "{0}; {1}");

    /// <summary>At the member. Arguments: the member, the code.</summary>
    public static readonly Rule OverriddenMember = Error(
        "SERR076", nameof(OverriddenMember), "Override texts and sources only",
        "'{0}' of an inherited code can't be another in '{1}'; remove it, since clients of the base rely on it, or add a code of your own");

    /// <summary>At the code. Arguments: the code, what is wrong, the cure.</summary>
    public static readonly Rule OverrideWithoutBase = Error(
        "SERR077", nameof(OverrideWithoutBase), "Override a code that a base catalog has",
        "'{0}' overrides nothing: {1}; {2}");

    /// <summary>At the code. Arguments: the code, the base.</summary>
    public static readonly Rule InheritedCodeRedefined = Error(
        "SERR078", nameof(InheritedCodeRedefined), "Override an inherited code or choose another",
        "'{0}' is a code of '{1}' already; write \"override\": true and only what differs, or choose another code");

    /// <summary>At the element of <c>without</c>. Arguments: the code, what is wrong, the cure.</summary>
    public static readonly Rule WithoutMisplaced = Error(
        "SERR079", nameof(WithoutMisplaced), "Leave out codes that can be left out",
        "'{0}' can't be left out: {1}; {2}");
}
