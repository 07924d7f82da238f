namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>Mapped to a function that throws.</summary>
internal sealed class MapFailsException : Exception;
