using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>A body with members of every kind; what is on the wire is named otherwise than in C#.</summary>
public sealed class Basket
{
    [Required]
    [StringLength(20, MinimumLength = 2)]
    public string? Name { get; set; }

    [Range(1, 10)]
    [JsonPropertyName("qty")]
    public int Quantity { get; set; } = 1;

    [EmailAddress]
    [JsonPropertyName("e-mail")]
    public string? Mail { get; set; }

    [Url]
    public string? Site { get; set; }

    [RegularExpression("[a-z]+", ErrorMessage = "small letters only")]
    public string? Tag { get; set; }

    [RegularExpression("[a-z]+")]
    public string? Secret { get; set; }

    [Phone]
    public string? Call { get; set; }

    [CreditCard]
    public string? Card { get; set; }

    [Base64String]
    public string? Data { get; set; }

    [AllowedValues("red", "blue", null)]
    public string? Colour { get; set; }

    [DeniedValues("none")]
    public string? Kind { get; set; }

    [MaxLength(3)]
    public IReadOnlyList<BasketLine>? Lines { get; init; }

    public IReadOnlyDictionary<string, BasketLine>? ByKey { get; init; }

    [Odd]
    public int Number { get; set; } = 1;

    [Fragile]
    public string? Vase { get; set; }

    [Range(0, double.MaxValue)]
    [JsonPropertyName("a.b")]
    public double Dotted { get; set; }

    public DayOfWeek? Day { get; set; }

    public Basket? Inner { get; set; }
}

/// <summary>A member that repeats another.</summary>
public sealed class Pair
{
    public string? First { get; set; }

    [Compare(nameof(First))]
    public string? Again { get; set; }
}

/// <summary>An element.</summary>
public sealed class BasketLine
{
    [Required]
    [JsonPropertyName("sku~/")]
    public string? Sku { get; set; } = "a";

    [Range(1, 5, ErrorMessage = "one to five")]
    public int Number { get; set; } = 1;
}

/// <summary>A record with attributes at its parameters.</summary>
public sealed record Label([Required] string? Text, [property: JsonPropertyName("w")][Range(1, 3)] int Width = 1);

/// <summary>Two members that must fit each other.</summary>
public sealed class Period : IValidatableObject
{
    public int From { get; set; }

    [JsonPropertyName("until")]
    public int To { get; set; }

    public bool IsRefused { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        IsRefused ? [new("nobody is there")] : From <= To ? [] : [new("ends before it begins", [nameof(To)])];
}

/// <summary>Members that must be there, and no others.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed class Ticket
{
    [JsonPropertyName("who")]
    public required string Name { get; set; }

    public required int Seat { get; set; }

    public Ticket? Next { get; set; }
}

/// <summary>A base of two.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
public class Shape
{
    public int Size { get; set; }
}

/// <summary>One of them.</summary>
public sealed class Circle : Shape
{
    [JsonPropertyName("r")]
    public int Radius { get; set; }
}

/// <summary>A type that parses itself.</summary>
public sealed record Spot(int X) : IParsable<Spot>
{
    public static Spot Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var spot) ? spot : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Spot result) =>
        (result = int.TryParse(s, provider, out var x) ? new(x) : null) is not null;
}

/// <summary>Parameters in a class.</summary>
public sealed class Paging
{
    [Microsoft.AspNetCore.Mvc.FromQuery(Name = "page-no")]
    public int Page { get; set; }

    [Range(1, 100)]
    public int Size { get; set; } = 10;
}

/// <summary>An attribute of the application's own, which names its reason.</summary>
[ErrorReason("odd")]
[AttributeUsage(AttributeTargets.Property)]
public sealed class OddAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int number && number % 2 == 1;

    public override string FormatErrorMessage(string name) => "must be odd";
}

/// <summary>An attribute that fails.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FragileAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null ? true : throw new InvalidOperationException("Server=db;Password=hunter2");
}
