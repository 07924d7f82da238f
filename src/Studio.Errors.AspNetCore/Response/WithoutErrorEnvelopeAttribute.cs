namespace Studio.Errors.AspNetCore;

/// <summary>
/// Leaves the errors of an endpoint, or of a controller, as they are: status, headers and body. For protocols that say
/// themselves what an error looks like, such as the token endpoint of OAuth. The request id stays, and an error of the
/// catalog that the endpoint returns or throws is still answered as one.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class WithoutErrorEnvelopeAttribute : Attribute;
