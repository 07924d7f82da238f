namespace Studio.Errors.AspNetCore;

/// <summary>What the application says of one member of a request, or what a validation library says for it.</summary>
/// <param name="Place">
/// The member, in any spelling: <c>Lines[0].Quantity</c>, <c>lines[0].qty</c>, <c>$.lines[0].qty</c>, <c>/lines/0/qty</c>; or the
/// name of a parameter; empty for the whole body. Only what the endpoint's contract has reaches the client.
/// </param>
/// <param name="Reason">Why, as a stable word, or the error code of a validation library; null for <c>custom</c>.</param>
/// <param name="Message">Why, for people. It reaches the client as it stands; null for a phrase by the reason.</param>
public sealed record ErrorViolation(string Place, string? Reason = null, string? Message = null);
