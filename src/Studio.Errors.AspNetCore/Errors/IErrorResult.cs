namespace Studio.Errors.AspNetCore;

/// <summary>
/// What a generated result says about its type, so that endpoints can be described without creating one. The generator
/// implements it; user code only names it as a constraint.
/// </summary>
/// <typeparam name="TSelf">The generated result itself.</typeparam>
public interface IErrorResult<TSelf>
    where TSelf : ErrorResult, IErrorResult<TSelf>
{
    /// <summary>The precomputed answer of the code.</summary>
    static abstract ErrorTemplate Template { get; }
}
