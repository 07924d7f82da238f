using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Studio.Errors.Generator.Tests;

/// <summary>Walks all that our steps give, and refuses what would keep a compilation alive.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] refused =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxToken), typeof(Compilation), typeof(SemanticModel),
        typeof(SourceText), typeof(AdditionalText), typeof(Location), typeof(Diagnostic), typeof(MetadataReference),
    ];

    public static void HoldsNothingOfTheCompiler(Generation run)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, steps) in run.Steps.Where(step => Caching.TrackedSteps.Contains(step.Key)))
        {
            foreach (var output in steps.SelectMany(step => step.Outputs))
            {
                Walk(output.Value, name, seen);
            }
        }

        Assert.NotEmpty(seen);
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.DoesNotContain(refused, type => type.IsInstanceOfType(value));
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
