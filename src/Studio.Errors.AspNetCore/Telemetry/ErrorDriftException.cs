namespace Studio.Errors.AspNetCore;

/// <summary>
/// An endpoint answered an error that it does not declare. Thrown only under <see cref="ErrorHandlingOptions.FailOnDrift"/>,
/// out of the application, so that a test that sends the request fails with this text.
/// </summary>
/// <param name="message">Which endpoint answered what.</param>
public sealed class ErrorDriftException(string message) : Exception(message);
