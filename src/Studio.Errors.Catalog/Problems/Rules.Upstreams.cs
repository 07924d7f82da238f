namespace Studio.Errors.Catalog;

/// <summary>Rules about what the errors of called services become.</summary>
internal static partial class Rules
{
    /// <summary>At <c>catalog</c> or <c>errors</c>. Arguments: what is named, the upstream, what is wrong, the cure.</summary>
    public static readonly Rule UpstreamWithoutClass = Error(
        "SERR086", nameof(UpstreamWithoutClass), "Give an upstream a catalog and a class",
        "'{0}', the catalog of the upstream '{1}', {2}; {3}");

    /// <summary>At <c>catalog</c> or <c>errors</c>. Arguments: what is named, the upstream, the first problem's place and text.</summary>
    public static readonly Rule UnusableUpstream = Error(
        "SERR087", nameof(UnusableUpstream), "Map a catalog that has no errors of its own",
        "'{0}', the catalog of the upstream '{1}', can't be used ({2}); correct it there, since what it does not say can't be mapped");

    public static readonly Rule UnknownUpstreamCode = Error(
        "SERR088", nameof(UnknownUpstreamCode), "Map codes that the upstream has",
        "'{0}' is not a code of the upstream '{1}'; {2}");

    public static readonly Rule UnknownUpstreamTarget = Error(
        "SERR089", nameof(UnknownUpstreamTarget), "Map an upstream onto codes of the catalog",
        "'{0}' is not a code of this catalog; {1}");

    /// <summary>At <c>map</c>. Arguments: the upstream, its codes, a pronoun for them, what takes all that is not named.</summary>
    public static readonly Rule UnmappedUpstreamCode = Error(
        "SERR090", nameof(UnmappedUpstreamCode), "Map every error of an upstream",
        "No key names {1} of the upstream '{0}'; add {2} to 'map', or {3} for everything that is not named");

    /// <summary>At the key that takes them. Arguments: the upstream, its codes, the key.</summary>
    public static readonly Rule UpstreamCodeLeftToRest = Message(
        "SERR091", nameof(UpstreamCodeLeftToRest), "Decide about new codes of an upstream",
        "Only \"{2}\" maps {1} of the upstream '{0}'; name each code whose callers can do something about it");

    public static readonly Rule UpstreamFieldMismatch = Error(
        "SERR092", nameof(UpstreamFieldMismatch), "Fill fields from fields that fit",
        "'{0}' {1}; {2}");

    public static readonly Rule UpstreamArgumentMissing = Error(
        "SERR093", nameof(UpstreamArgumentMissing), "Fill the required fields of a mapped code",
        "'{0}' needs a value for '{1}', which the entry of '{2}' does not give; add it under \"fields\", or give '{1}' a default");

    public static readonly Rule RetriedMoreThanUpstream = Warning(
        "SERR094", nameof(RetriedMoreThanUpstream), "Do not invite retries that the upstream rules out",
        "'{0}' invites clients to retry ({1}), but '{2}' of the upstream '{3}' must not be retried; "
        + "map it onto a code with \"retry\": \"never\"");

    public static readonly Rule UpstreamDelayUnknown = Error(
        "SERR095", nameof(UpstreamDelayUnknown), "Know the delay of a mapped code",
        "'{0}' has the retry advice 'retryAfter', but '{1}' of the upstream '{2}' never says when; "
        + "give '{0}' a \"retryAfterDefault\", or map it onto another code");

    public static readonly Rule RetiredUpstreamCode = Message(
        "SERR096", nameof(RetiredUpstreamCode), "Remove codes that the upstream has retired",
        "'{0}' is retired in the upstream '{1}'; remove it once no older server of the upstream runs");
}
