using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Clients.Tests;

/// <summary>A client that NSwag generates from the document of the API, compiled here.</summary>
internal static class NSwagClient
{
    private static readonly Lazy<Task<Type>> generated = new(GenerateAsync);

    /// <summary>Calls an operation.</summary>
    /// <param name="http">What the client sends with.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task CallAsync(HttpClient http, string method, params object[] arguments)
    {
        var type = await generated.Value;
        var client = Activator.CreateInstance(type, http)!;
        var call = type.GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters().Length == arguments.Length);
        await (Task)call.Invoke(client, arguments)!;
    }

    private static async Task<Type> GenerateAsync()
    {
        var document = await OpenApiDocument.FromJsonAsync(await Api.DocumentAsync());
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "ThingsClient",
            InjectHttpClient = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings = { Namespace = "Generated", JsonLibrary = CSharpJsonLibrary.SystemTextJson },
        };
        var source = new CSharpClientGenerator(document, settings).GenerateFile();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Generated", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        bytes.Position = 0;
        return new AssemblyLoadContext("Generated").LoadFromStream(bytes).GetType("Generated.ThingsClient")!;
    }
}
