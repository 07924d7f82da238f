namespace Studio.Errors.AspNetCore;

/// <summary>How the error reference presents itself.</summary>
public sealed class ErrorReferenceOptions
{
    /// <summary>The API's name in the heading; the application's name unless set.</summary>
    public string? Title { get; set; }

    /// <summary>The address of the API in examples, such as <c>https://api.example.com</c>; <c>$API</c> unless set.</summary>
    public Uri? Address { get; set; }

    /// <summary>The catalog to show; the first that was added unless set.</summary>
    public ErrorCatalog? Catalog { get; set; }
}
