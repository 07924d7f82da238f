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
        terminal.Line([(error.Code, Color.Red), ($"  {Phrase.Number(error.Status)} {StatusText.Of(error.Status)}, retry: {RetryText.Word(error.Retry)}", null)]);
        Section(terminal, "When it happens", error.When);
        Section(terminal, "What to do", error.Remedy.Length > 0 ? $"{error.Remedy}\n{RetryText.Sentence(error.Retry)}" : RetryText.Sentence(error.Retry));
        Section(terminal, "Since", error.Since);
        Section(terminal, "Deprecated", error.Deprecated);
        foreach (var parameter in error.Parameters)
        {
            // A parameter that the catalog does not describe is there all the same.
            var kind = parameter.IsField ? parameter.IsRequired ? "field" : "optional field" : "value";
            Heading(terminal, $"{parameter.Name} ({ParameterText.Type(parameter.Type)}, {kind})");
            Lines(terminal, parameter.Description);
        }

        Section(terminal, "An answer", $"{ErrorExample.Head(error)}\n\n{ErrorExample.Body(error)}");
    }

    private static void Section(Terminal terminal, string heading, string text)
    {
        if (text.Length > 0)
        {
            Heading(terminal, heading);
            Lines(terminal, text);
        }
    }

    private static void Heading(Terminal terminal, string heading)
    {
        terminal.Line();
        terminal.Line([(heading, Color.Blue)]);
    }

    private static void Lines(Terminal terminal, string text)
    {
        foreach (var line in VisibleText.Of(text.ReplaceLineEndings("\n")).Split('\n'))
        {
            terminal.Line(line.Length == 0 ? "" : $"  {line}");
        }
    }
}
