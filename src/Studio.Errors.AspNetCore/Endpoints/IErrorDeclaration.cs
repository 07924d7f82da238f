namespace Studio.Errors.AspNetCore;

/// <summary>Endpoint metadata that declares an error, by return type, attribute or convention.</summary>
internal interface IErrorDeclaration
{
    /// <summary>The precomputed answer of the code.</summary>
    ErrorTemplate Template { get; }
}
