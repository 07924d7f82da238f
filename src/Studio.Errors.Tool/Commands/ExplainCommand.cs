using System.CommandLine;
using Spectre.Console;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors explain</c>: what a code means, what to do, and an answer with it.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A code of the catalog, or a rule such as SERR010." };
        var catalog = ToolCommands.CatalogOption();
        var command = new Command("explain", "Tells what a code means, what to do, and shows an answer with it.") { code, catalog };
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(code), parsed.GetRequiredValue(catalog), parsed.InvocationConfiguration));
        return command;
    }

    private static int Explain(string code, FileInfo file, InvocationConfiguration console)
    {
        if (Rules.All.FirstOrDefault(rule => rule.Id.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } rule)
        {
            new Terminal(console.Output).Line([(rule.Id, Color.Blue), ($": {rule.Title}", null)]);
            return ExitCode.Good;
        }

        if (CatalogFile.Read(file, console.Error, out var problem) is not { } catalog)
        {
            return problem;
        }

        if (catalog.Find(code) is not { } error)
        {
            var codes = catalog.Errors.Select(each => each.Code).ToArray();
            console.Error.WriteLine($"{file} has no code '{Phrase.Quote(code)}'; {Phrase.DidYouMean(code, codes, $"its codes are {Phrase.List(codes)}")}");
            return ExitCode.Bad;
        }

        Print(error, new(console.Output));
        return ExitCode.Good;
    }

    private static void Print(ErrorDefinition error, Terminal terminal)
    {
        terminal.Line([(error.Code, Color.Red), ($"  {Phrase.Number(error.Status)}, {Advice(error.Retry)}", null)]);
        Section(terminal, "When it happens", error.When);
        Section(terminal, "What to do", error.Remedy);
        foreach (var parameter in error.Parameters)
        {
            var kind = parameter.IsField ? parameter.IsRequired ? "field" : "optional field" : "value";
            Section(terminal, $"{parameter.Name} ({kind})", parameter.Description);
        }

        Section(terminal, "An answer", $"{ErrorExample.Head(error)}\n\n{ErrorExample.Body(error)}");
    }

    private static void Section(Terminal terminal, string heading, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        terminal.Line();
        terminal.Line([(heading, Color.Blue)]);
        foreach (var line in VisibleText.Of(text.ReplaceLineEndings("\n")).Split('\n'))
        {
            terminal.Line(line.Length == 0 ? "" : $"  {line}");
        }
    }

    private static string Advice(RetryAdvice retry) => retry switch
    {
        RetryAdvice.Backoff => "retry with backoff",
        RetryAdvice.RetryAfter => "retry after the seconds in Retry-After",
        _ => "never retry unchanged",
    };
}
