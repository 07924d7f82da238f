using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Studio.Errors.Analyzers;

/// <summary>Finds the error of the catalog that is meant where an endpoint declares an error's status alone.</summary>
internal sealed class DeclaredStatuses(CompilationFacts facts, Application application, StatusErrors statuses)
{
    private const string OptOut = "WithoutErrorEnvelope";

    private readonly OptedOutCode optedOut = new(facts);
    private readonly SymbolUses uses = new(facts.Models);

    /// <summary>What to declare in place of a status; null where errors of the endpoint are its own.</summary>
    public DeclaredStatus? Judge(SyntaxNode place, int status, SemanticModel model, CancellationToken cancellation)
    {
        var endpoints = EndpointsOf(place, cancellation);
        if (endpoints.Exists(static one => one.Conventions.HasOwnErrors) || IsOptedOut(place, model, cancellation))
        {
            return null;
        }

        var named = endpoints.SelectMany(one => NamedBy(one, cancellation))
            .Where(error => Has(error, status))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .ToList();
        if (named.Count > 0)
        {
            return new(named[0], IsDeclared: true);
        }

        var answered = endpoints.SelectMany(one => application.Endpoints.AnswersOf(one, cancellation).All)
            .Where(error => Has(error, status))
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        var error = answered.Count == 1 ? answered[0] : answered.Count == 0 ? OfPipeline(status, cancellation) : null;
        return new(error, IsDeclared: error is not null && application.CodesOf(error)?.Contains(error) == true && !IsOfMissingScope(error));
    }

    private bool Has(INamedTypeSymbol error, int status) => facts.Symbols.CodeOf(error)?.Status == status;

    private bool IsOfMissingScope(INamedTypeSymbol error) => facts.Symbols.CodeOf(error)?.AnswersMissingScope == true;

    // An entry of another status may answer it, 409 as invalid_request: whether that is what the endpoint means, nobody can tell.
    private INamedTypeSymbol? OfPipeline(int status, CancellationToken cancellation) =>
        statuses.For([status], cancellation) is { Type: var type, Entry.Status: var own } && own == status ? type : null;

    private IEnumerable<INamedTypeSymbol> NamedBy(Endpoint endpoint, CancellationToken cancellation) =>
        application.Endpoints.AnswersOf(
            endpoint,
            cancellation).Declared.Concat(endpoint.Conventions.Declared.Select(static one => one.Error));

    /// <summary>The endpoint that an attribute stands on, or those that are mapped in the chain of a call.</summary>
    private List<Endpoint> EndpointsOf(SyntaxNode place, CancellationToken cancellation)
    {
        var owner =
            place is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax or LambdaExpressionSyntax or LocalFunctionStatementSyntax }
            ? place.Parent!.Parent!
            : place;
        return [.. application.Endpoints.In(place.SyntaxTree, cancellation).Where(one =>
            (owner.Span.Contains(one.Place.Span) && (owner != place || place is InvocationExpressionSyntax))
            || one.Handlers.Any(handler => owner != place && HasBody(handler, owner, cancellation)))];
    }

    private bool HasBody(Handler handler, SyntaxNode owner, CancellationToken cancellation) =>
        handler.Lambda is { } lambda
            ? lambda.Syntax == owner
            : facts.Models.DeclarationsOf(handler.Symbol).Any(one => one.GetSyntax(cancellation) == owner);

    private bool IsOptedOut(SyntaxNode place, SemanticModel model, CancellationToken cancellation) =>
        optedOut.Holds(place, cancellation)
        || (place is AttributeSyntax { Parent.Parent: { } owner }
            && model.GetDeclaredSymbol(owner, cancellation) is { } marked
            && AreMarked(marked))
        || (place is ExpressionSyntax call
            && place.SyntaxTree.Spells(OptOut)
            && IsOptedOut(call, model, new HashSet<ISymbol>(SymbolEqualityComparer.Default), cancellation));

    private bool AreMarked(ISymbol symbol)
    {
        for (var current = symbol; current is IMethodSymbol or ITypeSymbol; current = current.ContainingSymbol)
        {
            IEnumerable<ISymbol> carriers = current is ITypeSymbol type ? type.SelfAndBaseTypes() : [current];
            if (carriers.SelectMany(static one => one.GetAttributes()).Any(attribute => facts.Symbols.IsOptOut(attribute.AttributeClass)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the statement of a builder, or another one about the variable that it is made of, says so.</summary>
    private bool IsOptedOut(ExpressionSyntax builder, SemanticModel model, HashSet<ISymbol> asked, CancellationToken cancellation)
    {
        if (StatementOf(builder).Tokens(OptOut, cancellation).Any())
        {
            return true;
        }

        var symbol = model.GetSymbolInfo(RootOf(builder), cancellation).Symbol;
        return symbol is not null && HoldsBuilder(symbol) && asked.Add(symbol)
            && (uses.Of(symbol, cancellation).Any(use => StatementOf(use.Syntax).Tokens(OptOut, cancellation).Any())
                || facts.Models.DeclarationsOf(symbol)
                    .Select(declaration => declaration.GetSyntax(cancellation))
                    .OfType<VariableDeclaratorSyntax>()
                    .Any(made => made.Initializer is { Value: var value }
                        && IsOptedOut(value, facts.Models.Of(value.SyntaxTree), asked, cancellation)));
    }

    // The application itself is used by every endpoint.
    private static bool HoldsBuilder(ISymbol symbol) =>
        (symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            _ => (symbol as IPropertySymbol)?.Type,
        })?.AllInterfaces.Any(static one => one.Name == "IEndpointConventionBuilder") == true;

    /// <summary>What a chain of calls begins with.</summary>
    private static ExpressionSyntax RootOf(ExpressionSyntax chain)
    {
        var current = chain;
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } })
        {
            current = receiver;
        }

        return current;
    }

    private static SyntaxNode StatementOf(SyntaxNode node) => node.FirstAncestorOrSelf<StatementSyntax>() ?? node;
}

/// <summary>What is meant by an error's status in a declaration.</summary>
/// <param name="Error">The generated result; null where several may be meant.</param>
/// <param name="IsDeclared">Whether it is declared without it: by the endpoint, or by the pipeline for each endpoint.</param>
internal sealed record DeclaredStatus(INamedTypeSymbol? Error, bool IsDeclared);
