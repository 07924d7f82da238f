namespace Studio.Errors.Testing;

/// <summary>Why an error stands in a report.</summary>
public enum ErrorOrigin
{
    /// <summary>The endpoint declares it, by what its method returns or in its metadata: a promise.</summary>
    Declared = 0,

    /// <summary>The pipeline answered it for the endpoint: a bad key, a spent limit, a fault. No endpoint need declare it.</summary>
    Pipeline = 1,

    /// <summary>The endpoint answered it and doesn't declare it.</summary>
    Undeclared = 2,
}
