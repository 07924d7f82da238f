using Microsoft.AspNetCore.Builder;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Ecosystem.Tests.Harness;

/// <summary>An application as its library's own pages write it. It is run twice: with a catalog, and without.</summary>
internal sealed record App(string Name, Action<WebApplicationBuilder> AddServices, Action<WebApplication> Map)
{
    /// <summary>What the application tells us; most tell nothing.</summary>
    public Action<ErrorHandlingOptions> Options { get; init; } = static _ => { };

    public string Environment { get; init; } = "Production";

    /// <summary>The application's own lines of the table.</summary>
    public IReadOnlyList<Row> Rows { get; init; } = [];
}
