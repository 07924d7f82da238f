using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Clients.Tests;

/// <summary>A client that NSwag generates from the document of the API.</summary>
internal static class NSwagClient
{
    private static readonly Lazy<Task<Type>> generated = new(GenerateAsync);

    /// <summary>Creates a client.</summary>
    /// <param name="http">What it sends with.</param>
    /// <returns>The client, whose methods are those of the document.</returns>
    public static async Task<dynamic> CreateAsync(HttpClient http) => Activator.CreateInstance(await generated.Value, http)!;

    private static async Task<Type> GenerateAsync()
    {
        var document = await OpenApiDocument.FromJsonAsync(await Api.DocumentAsync());
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ThingsClient",
            InjectHttpClient = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings = { Namespace = "NSwagGenerated", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        var source = new CSharpClientGenerator(document, settings).GenerateFile();
        return GeneratedCode.Compile("NSwagGenerated", [source]).GetType("NSwagGenerated.ThingsClient", throwOnError: true)!;
    }
}
