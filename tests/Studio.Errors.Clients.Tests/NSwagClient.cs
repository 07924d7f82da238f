using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using Studio.Errors.OpenApi;

namespace Clients.Tests;

/// <summary>A client that NSwag generates from the document of the API.</summary>
internal static class NSwagClient
{
    private static readonly Lazy<Task<Type>> perOperation = new(() => GenerateAsync(ErrorSchemas.PerOperation));
    private static readonly Lazy<Task<Type>> open = new(() => GenerateAsync(ErrorSchemas.Open));

    /// <summary>Creates a client.</summary>
    /// <param name="http">What it sends with.</param>
    /// <param name="schemas">Which schemas errors have in the document.</param>
    /// <returns>The client, whose methods are those of the document.</returns>
    public static async Task<dynamic> CreateAsync(HttpClient http, ErrorSchemas schemas = ErrorSchemas.PerOperation) =>
        Activator.CreateInstance(await (schemas == ErrorSchemas.Open ? open : perOperation).Value, http)!;

    private static async Task<Type> GenerateAsync(ErrorSchemas schemas)
    {
        var document = await OpenApiDocument.FromJsonAsync(await Api.DocumentAsync(schemas));
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ThingsClient",
            InjectHttpClient = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings = { Namespace = "NSwagGenerated", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        var source = new CSharpClientGenerator(document, settings).GenerateFile();
        return GeneratedCode.Compile($"NSwag{schemas}", [source]).GetType("NSwagGenerated.ThingsClient", throwOnError: true)!;
    }
}
