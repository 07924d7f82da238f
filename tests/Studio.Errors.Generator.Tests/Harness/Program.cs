using System.Reflection;
using System.Runtime.Loader;

namespace Studio.Errors.Generator.Tests;

/// <summary>A generated project, compiled and loaded.</summary>
internal sealed class Program
{
    private readonly Assembly assembly;

    private Program(Assembly assembly) => this.assembly = assembly;

    public static Program Of(Generation run) => Of(run, []);

    /// <summary>A project with the projects that it references.</summary>
    public static Program Of(Generation run, params IEnumerable<Generation> referenced)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        foreach (var other in referenced)
        {
            Load(other, context);
        }

        return new(Load(run, context));
    }

    private static Assembly Load(Generation run, AssemblyLoadContext context)
    {
        using var image = new MemoryStream();
        var result = run.Output.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return context.LoadFromStream(image);
    }

    public ErrorCatalog Catalog(string anchor) => (ErrorCatalog)Type(anchor).GetProperty("Catalog")!.GetValue(null)!;

    public object Create(string type, params object?[] arguments) =>
        Activator.CreateInstance(Type(type), BindingFlags.Default | BindingFlags.OptionalParamBinding, binder: null, arguments, culture: null)!;

    public object? Call(string type, string method, params object?[] arguments) =>
        Type(type).InvokeMember(method, BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static, binder: null, target: null, arguments, culture: null);

    public Type Type(string name) => assembly.GetType(name, throwOnError: true)!;
}
