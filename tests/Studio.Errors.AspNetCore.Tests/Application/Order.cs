using System.ComponentModel.DataAnnotations;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>A body that the framework validates.</summary>
public sealed record Order([Required] string Name, [Range(1, 10)] int Count, Order? Inner = null);
