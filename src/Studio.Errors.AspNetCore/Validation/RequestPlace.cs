using System.ComponentModel.DataAnnotations;

namespace Studio.Errors.AspNetCore;

/// <summary>A place in a request, in the names that its contract gives to clients.</summary>
internal sealed record RequestPlace
{
    /// <summary>Words for the request as a whole.</summary>
    public const string TheRequest = "the request";

    private const int LongestName = 200;

    /// <summary>The JSON pointer; null for a parameter, and where no place is known.</summary>
    public string? Pointer { get; init; }

    /// <summary>The name of the parameter.</summary>
    public string? Parameter { get; init; }

    /// <summary>Where the parameter is.</summary>
    public string? In { get; init; }

    /// <summary>Where the place comes among others: parameters first, then as in the contract.</summary>
    public IReadOnlyList<int> Order { get; init; } = [];

    /// <summary>The validation attributes there.</summary>
    public IReadOnlyList<ValidationAttribute> Attributes { get; init; } = [];

    /// <summary>The type of what stands there; null where it isn't known.</summary>
    public Type? Type { get; init; }

    /// <summary>What is said in a sentence where neither a parameter nor a member has a name.</summary>
    public string Whole { get; init; } = TheRequest;

    /// <summary>Whether it has a name.</summary>
    public bool IsNamed => Parameter is not null || Pointer is { Length: > 0 and <= LongestName };

    /// <summary>The name as it stands in a sentence: <c>lines[0].qty</c>.</summary>
    public string Name => !IsNamed ? Whole : Parameter ?? ViolationPlace.ToPath(Pointer!);

    /// <summary>The body as a whole.</summary>
    public static RequestPlace Body { get; } = new() { Pointer = "", Whole = "the request body" };

    /// <summary>A body that does not even read as one.</summary>
    public static RequestPlace Unread { get; } = new() { Whole = "the request body" };
}
