namespace Studio.Errors.TypeScript.Tests;

/// <summary>The tests share one compiler and one compiled module, and so take turns.</summary>
[CollectionDefinition(Name)]
public class TypeScriptCompiled : ICollectionFixture<TypeScriptFixture>
{
    public const string Name = "TypeScript";
}
