namespace Studio.Errors.Catalog;

/// <summary>Rules about a contract's catalog that a server serves: <c>[ErrorCatalog(typeof(ShopErrors))]</c>.</summary>
internal static partial class Rules
{
    /// <summary>Arguments: the named class, why it is no contract, the cure.</summary>
    public static readonly Rule ContractNotNamed = Error(
        "SERR080", nameof(ContractNotNamed), "Name the catalog class of another project",
        "'{0}' {1}; {2}");

    /// <summary>Arguments: the contract's class, the server's.</summary>
    public static readonly Rule ContractHasResults = Error(
        "SERR081", nameof(ContractHasResults), "Use the results that a contract has",
        "The project of '{0}' references Studio.Errors.AspNetCore, so that its results are generated there; "
        + "use '{0}' in the place of '{1}', or remove that reference from the contract");

    /// <summary>Arguments: the contract's assembly, its class.</summary>
    public static readonly Rule ContractWithoutText = Error(
        "SERR082", nameof(ContractWithoutText), "Make the catalog class of a contract public",
        "'{0}' carries no catalog for '{1}'; declare the class as public in a library, and build it with this version of Studio.Errors");

    /// <summary>Arguments: the contract's assembly, its class, the format.</summary>
    public static readonly Rule ContractOfNewerFormat = Error(
        "SERR083", nameof(ContractOfNewerFormat), "Use the version of Studio.Errors that a contract was built with",
        "'{0}' carries the catalog of '{1}' in format {2}, which this version of Studio.Errors can't read; update it here");

    /// <summary>Arguments: the name, another one.</summary>
    public static readonly Rule ContractNameTaken = Error(
        "SERR084", nameof(ContractNameTaken), "Give the server's catalog class a name of its own",
        "'{0}' is also the name of the contract's class, and code that sees both can't use either; rename this one, as in '{1}'");

    /// <summary>Arguments: the class, what it is, the cure.</summary>
    public static readonly Rule ContractNotServed = Error(
        "SERR085", nameof(ContractNotServed), "Serve a contract in a server project",
        "'{0}' names a contract to serve, but {1}; {2}");

    /// <summary>Arguments: the contract's class, the server's name for its pipeline.</summary>
    public static readonly Rule ContractUpstreamsUnserved = Warning(
        "SERR097", nameof(ContractUpstreamsUnserved), "Map called services where they are called",
        "errors.json of '{0}' has \"upstreams\", which stay in its project, so that their errors become the code for status 502 here; "
        + "map their exceptions in the options of {1}, and remove \"upstreams\" there");
}
