using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Benchmarks;

/// <summary>What others build, loaded from where the build found it.</summary>
internal static class Yardsticks
{
    /// <summary>The file of a yardstick.</summary>
    public static string PathOf(string name) =>
        typeof(Yardsticks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;

    /// <summary>The incremental generators of a yardstick.</summary>
    public static IReadOnlyList<ISourceGenerator> Generators(string name, params string[] beside)
    {
        // What a generator refers to, and has in another folder.
        foreach (var part in beside)
        {
            Assembly.LoadFrom(PathOf(part));
        }

        return [.. Load<IIncrementalGenerator>(name).Select(static generator => generator.AsSourceGenerator())];
    }

    /// <summary>The analyzers of a yardstick.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers(string name) => [.. Load<DiagnosticAnalyzer>(name)];

    private static IEnumerable<T> Load<T>(string name) =>
        Types(Assembly.LoadFrom(PathOf(name)))
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(static type => (T)Activator.CreateInstance(type)!);

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }
}
