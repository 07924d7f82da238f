using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Studio.Errors.Analyzers;

/// <summary>Finds the endpoints of a file.</summary>
internal sealed class EndpointReader(FlowModels models, ContractSymbols symbols)
{
    private static readonly string[] ControllerMappers = ["MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute"];

    private readonly AttributeReader attributes = new(symbols);
    private readonly BuilderReader builders = new(models, symbols);
    private readonly SymbolValues values = new(models);
    private readonly FunctionBodies bodies = new(models);
    private readonly HashSet<ISymbol> factories = new(SymbolEqualityComparer.Default);
    private List<IInvocationOperation>? controllerMaps;

    /// <summary>Endpoints of minimal APIs and actions of controllers, in order of the file.</summary>
    public IEnumerable<Endpoint> In(SemanticModel model, CancellationToken cancellation) =>
        Mapped(model, cancellation).Concat(Actions(model, cancellation));

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
        builders.Read(call, conventions, cancellation);
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
                if (model.GetDeclaredSymbol(method, cancellation) is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } action && !AttributeReader.IsNonAction(action))
                {
                    var conventions = new Conventions();
                    attributes.ReadMethod(action, conventions, cancellation);
                    attributes.ReadClass(controller, conventions, cancellation);
                    ControllerMaps(cancellation).ForEach(map => builders.ReadControllers(map, conventions, cancellation));
                    yield return new Endpoint(method.Identifier, [new Handler(action, null)], conventions);
                }
            }
        }
    }

    /// <summary>The calls that map all controllers, in any file.</summary>
    private List<IInvocationOperation> ControllerMaps(CancellationToken cancellation) => controllerMaps ??=
        [.. from tree in models.Compilation.SyntaxTrees
            from name in ControllerMappers
            from token in tree.Tokens(name, cancellation)
            let syntax = token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>()
            where syntax is not null
            let call = models.OperationOf(syntax, cancellation) as IInvocationOperation
            where call is not null && call.TargetMethod.Name == name
            select call];

    private static IEnumerable<ClassDeclarationSyntax> ControllerClasses(SemanticModel model, CancellationToken cancellation) =>
        model.SyntaxTree.GetText(cancellation).ToString().IndexOf("Controller", StringComparison.Ordinal) < 0 ? []
            : model.SyntaxTree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<ClassDeclarationSyntax>();

    /// <summary>The call of a method with that name, where an argument can be a handler.</summary>
    private static InvocationExpressionSyntax? CallOf(SyntaxNode? name)
    {
        var method = name is not SimpleNameSyntax ? null : name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return method?.Parent is InvocationExpressionSyntax call && call.Expression == method && call.ArgumentList.Arguments.Any(static one => one.Expression is not LiteralExpressionSyntax) ? call : null;
    }

    private IOperation? HandlerOf(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true } method && method.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Builder"
        && method.Parameters[0].Type.Implements(symbols.RouteBuilder)
            ? call.Arguments.FirstOrDefault(static argument => argument.Parameter is { Name: "handler" or "requestDelegate" })?.Value
            : null;

    private IOperation? Initializer(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.Select(declaration => declaration.GetSyntax(cancellation))
            .Select(static syntax => (syntax as VariableDeclaratorSyntax)?.Initializer?.Value ?? (syntax as PropertyDeclarationSyntax)?.Initializer?.Value ?? (syntax as PropertyDeclarationSyntax)?.ExpressionBody?.Expression)
            .FirstOrDefault() is { } value ? models.OperationOf(value, cancellation) : null;

    private IEnumerable<Handler> Handlers(IOperation value, Conventions conventions, CancellationToken cancellation)
    {
        switch (Blank.Strip(value))
        {
            case IDelegateCreationOperation { Type: var type } creation when type?.Name != "RequestDelegate":
                return Handlers(creation.Target, conventions, cancellation);
            case IAnonymousFunctionOperation lambda:
                return [new Handler(lambda.Symbol, lambda)];
            case IMethodReferenceOperation { Method: var method } when method.IsAbstract && method.IsStatic && bodies.Implementations(method.OriginalDefinition, cancellation).ToList() is { Count: > 0 } implementations:
                return implementations.ConvertAll(static one => new Handler(one, null));
            case IMethodReferenceOperation { Method: var method }:
                conventions.IsOpen |= !MethodSummaries.HasBody(method);
                return [new Handler(method, null)];
            case IInvocationOperation { TargetMethod: var factory } when MethodSummaries.HasBody(factory) && factories.Add(factory.OriginalDefinition):
                var made = bodies.Returned(factory, cancellation).SelectMany(one => Handlers(one, conventions, cancellation)).ToList();
                factories.Remove(factory.OriginalDefinition);
                return made;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                return Handlers(choice.WhenTrue, conventions, cancellation).Concat(Handlers(otherwise, conventions, cancellation));
            case ILocalReferenceOperation { Local: var local }:
                return values.Of(local, cancellation).SelectMany(one => Handlers(one, conventions, cancellation)).ToList();
            case IMemberReferenceOperation { Member: var member } when Initializer(member, cancellation) is { } initializer:
                conventions.IsOpen |= member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null };
                return Handlers(initializer, conventions, cancellation);
            default:
                conventions.IsOpen = true;
                return [];
        }
    }
}
