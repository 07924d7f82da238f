using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds the endpoints of one file. A reader is used once: rules run side by side, and what it is in the middle of is its state.
/// </summary>
internal sealed class EndpointReader(FlowModels models, ProductSymbols symbols, ControllerMaps maps)
{
    private readonly AttributeReader attributes = new(symbols);
    private readonly SymbolValues values = new(models);
    private readonly FunctionBodies bodies = new(models);
    private readonly HashSet<ISymbol> open = new(SymbolEqualityComparer.Default);

    /// <summary>Endpoints of minimal APIs, actions of controllers and classes of FastEndpoints, each in order of the file.</summary>
    public IEnumerable<Endpoint> In(SemanticModel model, CancellationToken cancellation) =>
        Mapped(model, cancellation)
            .Concat(Actions(model, cancellation))
            .Concat(new FastEndpointsReader(models, symbols).In(model, cancellation));

    private IEnumerable<Endpoint> Mapped(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var token in model.SyntaxTree.TokensFrom("Map", cancellation))
        {
            if (CallOf(token.Parent) is { } syntax
                && model.GetOperation(syntax, cancellation) is IInvocationOperation call
                && HandlerOf(call) is { } handler)
            {
                yield return Read(token, call, handler, cancellation);
            }
        }
    }

    private Endpoint Read(SyntaxToken name, IInvocationOperation call, IOperation handler, CancellationToken cancellation)
    {
        var conventions = new Conventions();
        new BuilderReader(models, symbols).Read(call, conventions, cancellation);
        var handlers = Handlers(handler, conventions, cancellation).ToImmutableArray();
        foreach (var one in handlers)
        {
            attributes.ReadMethod(one.Symbol, conventions, cancellation);
        }

        return new Endpoint(name, handlers, conventions);
    }

    private IEnumerable<Endpoint> Actions(SemanticModel model, CancellationToken cancellation)
    {
        foreach (var type in symbols.Controller is null ? [] : ControllerClasses(model, cancellation))
        {
            if (model.GetDeclaredSymbol(type, cancellation) is not { IsAbstract: false } controller || !controller.Is(symbols.Controller))
            {
                continue;
            }

            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(method, cancellation) is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } action
                    && !AttributeReader.IsNonAction(action))
                {
                    var conventions = new Conventions();
                    attributes.ReadMethod(action, conventions, cancellation);
                    attributes.ReadClass(controller, conventions, cancellation);
                    foreach (var map in maps.All(cancellation))
                    {
                        new BuilderReader(models, symbols).ReadControllers(map, conventions, cancellation);
                    }

                    yield return new Endpoint(method.Identifier, [new Handler(action, null)], conventions);
                }
            }
        }
    }

    private static IEnumerable<ClassDeclarationSyntax> ControllerClasses(SemanticModel model, CancellationToken cancellation) =>
        model.SyntaxTree.GetText(cancellation).ToString().IndexOf("Controller", StringComparison.Ordinal) < 0 ? []
            : model.SyntaxTree.GetRoot(cancellation)
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .Heeding(cancellation).OfType<ClassDeclarationSyntax>();

    /// <summary>The call of a method with that name, where an argument can be a handler.</summary>
    private static InvocationExpressionSyntax? CallOf(SyntaxNode? name)
    {
        var method = name is not SimpleNameSyntax
            ? null
            : name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            ? name.Parent
            : name;
        return method?.Parent is InvocationExpressionSyntax call
            && call.Expression == method
            && call.ArgumentList.Arguments.Any(static one => one.Expression is not LiteralExpressionSyntax) ? call : null;
    }

    private IOperation? HandlerOf(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true } method
            && method.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Builder"
        && method.Parameters[0].Type.Implements(symbols.RouteBuilder)
            ? call.Arguments.FirstOrDefault(static argument => argument.Parameter is { Name: "handler" or "requestDelegate" })?.Value
            : null;

    private IOperation? Initializer(ISymbol member, CancellationToken cancellation) =>
        models.DeclarationsOf(member).Select(declaration => declaration.GetSyntax(cancellation))
            .Select(static syntax => (syntax as VariableDeclaratorSyntax)?.Initializer?.Value
                ?? (syntax as PropertyDeclarationSyntax)?.Initializer?.Value
                ?? (syntax as PropertyDeclarationSyntax)?.ExpressionBody?.Expression)
            .FirstOrDefault() is { } value ? models.OperationOf(value, cancellation) : null;

    private IEnumerable<Handler> Handlers(IOperation value, Conventions conventions, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        switch (value.Unwrap())
        {
            case IDelegateCreationOperation { Type: var type } creation when type?.Name != "RequestDelegate":
                return Handlers(creation.Target, conventions, cancellation);
            case IAnonymousFunctionOperation lambda:
                return [new Handler(lambda.Symbol, lambda)];
            case IMethodReferenceOperation { Method: var method } when method.IsAbstract
                && method.IsStatic
                && bodies.Implementations(method.OriginalDefinition, cancellation).ToList() is { Count: > 0 } implementations:
                return implementations.ConvertAll(static one => new Handler(one, null));
            case IMethodReferenceOperation { Method: var method }:
                conventions.IsIncomplete |= !models.HasBody(method);
                return [new Handler(method, null)];
            case IInvocationOperation { TargetMethod: var factory } when models.HasBody(factory) && open.Add(factory.OriginalDefinition):
                return Within(factory.OriginalDefinition, bodies.Returned(factory, cancellation), conventions, cancellation);
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Handlers(choice.WhenTrue, conventions, cancellation).Concat(Handlers(otherwise, conventions, cancellation));
            case ILocalReferenceOperation { Local: var local } when open.Add(local):
                return Within(local, values.Of(local, cancellation), conventions, cancellation);
            case IMemberReferenceOperation { Member: var member } when Initializer(member, cancellation) is { } initializer
                && open.Add(member):
                conventions.IsIncomplete |= member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null };
                return Within(member, [initializer], conventions, cancellation);
            default:
                conventions.IsIncomplete = true;
                return [];
        }
    }

    /// <summary>The handlers among values that a factory or variable gives, which may come back to itself.</summary>
    private List<Handler> Within(ISymbol giver, IEnumerable<IOperation> given, Conventions conventions, CancellationToken cancellation)
    {
        var handlers = given.SelectMany(one => Handlers(one, conventions, cancellation)).ToList();
        open.Remove(giver);
        return handlers;
    }
}
