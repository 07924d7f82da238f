using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>
/// Finds what may be written in the place of a framework's error: what the pipeline answers for it today, with what the code
/// tells the caller kept. Where something would be lost, nothing.
/// </summary>
internal sealed class Replacements(CompilationFacts facts, StatusErrors errors, bool areDelegatesGenerated)
{
    private readonly Leaks leaks = new(facts.Models, facts.Symbols);

    public Replacement Of(ExpressionSyntax place, ForeignAnswer answer, SemanticModel model, CancellationToken cancellation)
    {
        var error = errors.For(answer.Statuses, cancellation);
        var text = error is not null
            && error.IsWhole(answer.Statuses)
            && (place is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: null })
            && !HasNotes(place, cancellation)
            ? ArgumentsOf(error, answer, cancellation) is { } arguments
                ? $"new {error.Type.ToMinimalDisplayString(model, place.SpanStart)}({arguments})"
                : null
            : null;
        return new Replacement(place, answer, error, text);
    }

    /// <summary>
    /// The changes that put the catalog's error there, in the declared union too; empty where there are none that compile.
    /// </summary>
    public ImmutableArray<TextChange> Edits(
        Replacement one, IReadOnlyList<Replacement> all, SemanticModel model, CancellationToken cancellation)
    {
        if (one is not { Error: { } error, Text: { } text } || model.GetTypeInfo(one.Place, cancellation).ConvertedType is not { } wanted)
        {
            return [];
        }

        if (UnionChange.IsUnion(wanted))
        {
            return UnionChange.Of(one, all, model, cancellation);
        }

        // Where nothing says the type, it becomes the error's own, which the generator would serve as a body.
        var isInferred = one.Place.Parent is ParenthesizedLambdaExpressionSyntax { ReturnType: null } or ArgumentSyntax;
        return isInferred && areDelegatesGenerated ? []
            : one.Place.Parent is ParenthesizedLambdaExpressionSyntax { ReturnType: null }
                || model.Compilation.ClassifyConversion(error.Type, wanted).IsImplicit ? [new TextChange(one.Place.Span, text)] : [];
    }

    /// <summary>
    /// What to write where the catalog has no entry of the status: the entry, and the code that answers it. Null where something would be
    /// lost, or the type of the place would have to change.
    /// </summary>
    public MissingEntry? Missing(ExpressionSyntax place, ForeignAnswer answer, SemanticModel model, CancellationToken cancellation)
    {
        if (answer.Statuses.Length != 1
            || answer.Statuses[0] is not { } status
            || errors.Missing(status, cancellation) is not var (anchor, code)
            || place is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax { Initializer: null })
                || HasNotes(place, cancellation)
            || model.GetTypeInfo(place, cancellation).ConvertedType is not { } wanted || !TakesAnyResult(wanted, place))
        {
            return null;
        }

        var said = answer.Said.Length == 1
            && IsText(answer.Said[0].Value, answer.Said[0].Parameter?.Name)
            && leaks.Find(answer.Said[0].Value, cancellation) is null
            ? answer.Said[0].Value
            : null;
        var constant = said?.ConstantValue.Value as string;
        var type = anchor.ToMinimalDisplayString(model, place.SpanStart);
        return answer.Said.Length > 0 && said is null
            ? null
            : new(
                code,
                status,
                said is null ? StatusNames.Of(status).ToLowerInvariant() : constant,
                $"new {type}.{Identifiers.Pascal(code)}({(constant is null ? said?.Syntax : null)})");
    }

    private bool TakesAnyResult(ITypeSymbol wanted, ExpressionSyntax place) =>
        wanted.Name is "IResult" or "IActionResult" or "ActionResult" && !(areDelegatesGenerated && place.Parent is ArgumentSyntax);

    /// <summary>
    /// The arguments that keep what an answer says: none, or its text. Null where that can't be kept, or must not be told.
    /// </summary>
    private string? ArgumentsOf(StatusError error, ForeignAnswer answer, CancellationToken cancellation)
    {
        if (answer.Said.Length == 0)
        {
            return string.Empty;
        }

        var text = answer.Said[0].Value;
        return answer.Said.Length == 1
            && IsText(text, answer.Said[0].Parameter?.Name)
            && leaks.Find(text, cancellation) is null
            && error.Room is { } room
            && error.Type.InstanceConstructors
                .Select(one => one.Parameters.FirstOrDefault(parameter => parameter.Name == Identifiers.Camel(room.Name)))
                .OfType<IParameterSymbol>().FirstOrDefault() is { } taker
                ? (taker.Ordinal == 0 ? string.Empty
                    : SyntaxFacts.GetKeywordKind(taker.Name) == SyntaxKind.None ? taker.Name + ": "
                    : $"@{taker.Name}: ")
                    + text.Syntax
                : null;
    }

    /// <summary>Whether an argument is words for the caller, and surely there.</summary>
    private bool IsText(IOperation value, string? parameter) =>
        value.Unwrap() is { Type.SpecialType: SpecialType.System_String } said
        && parameter is not ("type" or "instance" or "uri" or "location")
        && said is not IConditionalAccessOperation
        && facts.Models.Of(value.Syntax.SyntaxTree).GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.MaybeNull;

    /// <summary>Whether comments or directives stand inside, which would be lost.</summary>
    private static bool HasNotes(SyntaxNode place, CancellationToken cancellation) =>
        place.DescendantTrivia().Heeding(cancellation)
            .Any(one => place.Span.Contains(one.Span)
                && !one.IsKind(SyntaxKind.WhitespaceTrivia)
                && !one.IsKind(SyntaxKind.EndOfLineTrivia));
}

/// <summary>An error of the framework's, and what may be written in its place.</summary>
/// <param name="Place">The code that answers it.</param>
/// <param name="Answer">What it answers.</param>
/// <param name="Error">What the pipeline answers for it; null where that can't be told.</param>
/// <param name="Text">The code that answers the same; null where that can't be written there.</param>
internal sealed record Replacement(ExpressionSyntax Place, ForeignAnswer Answer, StatusError? Error, string? Text);

/// <summary>An entry that the catalog lacks.</summary>
/// <param name="Code">Its code, named by the status.</param>
/// <param name="Status">The status.</param>
/// <param name="Message">Its message; null where each response has words of its own.</param>
/// <param name="Text">The code that responds with it.</param>
internal sealed record MissingEntry(string Code, int Status, string? Message, string Text);
