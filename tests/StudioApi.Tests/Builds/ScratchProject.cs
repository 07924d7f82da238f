using Studio.Errors;
using Studio.Errors.AspNetCore;

namespace StudioApi.Tests;

/// <summary>A small server project in a folder of its own, that uses the product as this repository built it.</summary>
internal sealed class ScratchProject : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("studio-scratch-");

    /// <summary>Creates the project with a catalog and the anchor.</summary>
    /// <param name="catalog">The text of errors.json.</param>
    /// <param name="program">The text of Program.cs; null for a library.</param>
    public ScratchProject(string catalog, string? program = null)
    {
        Write("Scratch.csproj", Project(program is null ? "Library" : "Exe"));
        if (program is not null)
        {
            Write("Program.cs", program);
        }

        Write("errors.json", catalog);
        Write("ApiErrors.cs", "[Studio.Errors.ErrorCatalog(\"errors.json\")] public static partial class ApiErrors;");
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    // The language version is the oldest that generated code promises to compile with.
    private static string Project(string outputType) => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>12</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <OutputType>{outputType}</OutputType>
            <UseAppHost>false</UseAppHost>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <AdditionalFiles Include="errors.json" />
            <Reference Include="{typeof(ErrorCatalogAttribute).Assembly.Location}" />
            <Reference Include="{typeof(ErrorResult).Assembly.Location}" />
            <Analyzer Include="{Repository.Root}/src/Studio.Errors.Generator/bin/{Configuration}/netstandard2.0/Studio.Errors.Generator.dll" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>The application, once built.</summary>
    public string Application => Path.Combine(folder.FullName, "bin", "Debug", "net10.0", "Scratch.dll");

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    /// <summary>Builds the project.</summary>
    public Task<DotnetBuild> BuildAsync() => DotnetBuild.RunAsync(folder.FullName);

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
