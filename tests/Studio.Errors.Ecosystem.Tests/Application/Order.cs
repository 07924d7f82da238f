using System.ComponentModel.DataAnnotations;

namespace Studio.Errors.Ecosystem.Tests;

/// <summary>What the applications trade in.</summary>
public sealed record Order(long Id, [Required, MinLength(3)] string Name = "");
