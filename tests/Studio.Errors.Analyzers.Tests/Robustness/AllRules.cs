using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Studio.Errors.Analyzers.Tests;

/// <summary>Every rule and every fix of the product.</summary>
internal static class AllRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Of<DiagnosticAnalyzer>(typeof(BranchOnMessageAnalyzer));

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = Of<CodeFixProvider>(typeof(CodeFixes.ScopeWithoutErrorFix));

    /// <summary>Whether a rule failed: the compiler says so with AD0001, the rules themselves with SERR903.</summary>
    public static bool IsFailure(Diagnostic reported) => reported.Id is "AD0001" or "SERR903";

    private static ImmutableArray<T> Of<T>(Type neighbour) =>
        [.. neighbour.Assembly.GetTypes()
            .Where(static type => type.IsAssignableTo(typeof(T)) && !type.IsAbstract)
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (T)Activator.CreateInstance(type)!)];
}
