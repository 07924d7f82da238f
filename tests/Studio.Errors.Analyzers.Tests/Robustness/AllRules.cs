using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Every rule and every fix of the product.</summary>
internal static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Of<DiagnosticAnalyzer>(typeof(BranchOnMessageAnalyzer));

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Of<CodeFixProvider>(typeof(CodeFixes.ScopeWithoutErrorFix));

    private static ImmutableArray<T> Of<T>(Type neighbour) =>
        [.. neighbour.Assembly.GetTypes().Where(static type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract).OrderBy(static type => type.Name, StringComparer.Ordinal).Select(static type => (T)Activator.CreateInstance(type)!)];
}
