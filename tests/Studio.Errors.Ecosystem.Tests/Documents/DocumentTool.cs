using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Studio.Errors.Ecosystem.Tests.Harness;

namespace Studio.Errors.Ecosystem.Tests.Documents;

/// <summary>A tool that makes documents, as its own page says to add it.</summary>
internal sealed record DocumentTool(string Address, Action<IServiceCollection> AddServices, Action<WebApplication> Map)
{
    public static IReadOnlyDictionary<string, DocumentTool> All { get; } = new Dictionary<string, DocumentTool>
    {
        ["Swashbuckle"] = new("/swagger/v1/swagger.json", static services => services.AddEndpointsApiExplorer().AddSwaggerGen(), static app => app.UseSwagger()),
        ["NSwag"] = new("/swagger/v1/swagger.json", static services => services.AddEndpointsApiExplorer().AddOpenApiDocument(), static app => NSwagApplicationBuilderExtensions.UseOpenApi(app)),
        ["Microsoft.AspNetCore.OpenApi"] = new("/openapi/v1.json", static services => services.AddOpenApi(), static app => app.MapOpenApi()),
    };

    /// <summary>The tool alone in an application: its document is the same with a catalog and without, as no endpoint has errors.</summary>
    public (App App, Row Row) AsApp(string name)
    {
        var row = new Row("its document", Sent.Get(Address), Wanted.Same);
        return (new(name, builder => AddServices(builder.Services), app => Map(app)) { Rows = [row] }, row);
    }
}
