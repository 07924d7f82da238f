namespace Studio.Errors.Testing;

/// <summary>Something is not as a test demands. Every test framework takes an exception for a failure, and shows its text.</summary>
/// <param name="message">What was demanded, and what there was.</param>
public sealed class ErrorAssertionException(string message) : Exception(message);
