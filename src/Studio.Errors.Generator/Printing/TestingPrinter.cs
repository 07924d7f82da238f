namespace Studio.Errors.Generator;

/// <summary>
/// Prints what a test project has for an anchor: <c>ApiErrors.Testing</c>, an extension, since the anchor is mostly another project's.
/// </summary>
internal static class TestingPrinter
{
    public static SourceFile Print(Anchor anchor)
    {
        var code = anchor.GlobalCodeEnum;
        var exception = anchor.GlobalException;
        var testing = $"global::Studio.Errors.Testing.ErrorTesting<{code}, {exception}>";
        var name = anchor.Name + "TestingExtensions";
        var writer = SourceHeader.Begin(anchor).Lines($$"""
            /// <summary>What tests have for <see cref="{{anchor.GlobalName}}"/>.</summary>
            {{SourceHeader.GeneratedCode}}
            internal static class {{name}}
            {
                private static readonly {{testing}} testing = new({{anchor.GlobalName}}.Catalog, static error => new {{exception}}(error));

                extension({{anchor.GlobalName}})
                {
                    /// <summary>Simulates the API for tests of its clients.</summary>
                    public static {{testing}} Testing => testing;
                }
            }
            """);
        return SourceFile.Create(anchor, name, writer.ToString());
    }
}
