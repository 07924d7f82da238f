using System.CommandLine;
using System.Text.RegularExpressions;
using Spectre.Console;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors explain</c>: what a code means, what to do, and an answer with it.</summary>
internal static partial class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("code") { Description = "A code of the catalog, or any rule of a build, such as SERR010." };
        var catalog = ToolCommands.CatalogOption();
        var bases = ToolCommands.BaseOption();
        var command = new Command("explain", "Tells what a code means, what to do, and shows an answer with it.") { code, catalog, bases };
        command.SetAction(parsed => Explain(
            parsed.GetRequiredValue(code),
            new(parsed.GetRequiredValue(catalog), parsed.GetRequiredValue(bases)),
            parsed.InvocationConfiguration));
        return command;
    }

    private static int Explain(string code, CatalogInput file, InvocationConfiguration console)
    {
        if (RuleId().IsMatch(code))
        {
            return ExplainRule(code.ToUpperInvariant(), console);
        }

        if (CatalogFile.ReadModel(file, console.Error, out var problem) is not { } model)
        {
            return problem;
        }

        if (model.Errors.FirstOrDefault(each => each.Code == code || each.Wire == code) is not { } entry)
        {
            var codes = model.Errors.Select(each => each.Code).ToArray();
            console.Error.WriteLine(
                $"{file.Path} has no code '{Phrase.Quote(code)}'; {Phrase.DidYouMean(code, codes, $"its codes are {Phrase.List(codes)}")}");
            return ExitCode.Bad;
        }

        Print(entry.Code, CatalogFile.AtRunTime(model).Find(entry.Wire)!, new(console.Output));
        return ExitCode.Good;
    }

    /// <summary>Prints the page of a rule, which the tool carries.</summary>
    private static int ExplainRule(string id, InvocationConfiguration console)
    {
        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"{id}.md");
        if (page is null)
        {
            console.Error.WriteLine($"There is no rule {id}.");
            return ExitCode.Bad;
        }

        using var reader = new StreamReader(page);
        console.Output.Write(reader.ReadToEnd());
        return ExitCode.Good;
    }

    [GeneratedRegex(@"\ASERR\d+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleId();

    private static void Print(string key, ErrorDefinition error, Terminal terminal)
    {
        terminal.Line(
        [
            (error.Code, Color.Red),
            (key == error.Code ? "" : $"  ({key} in errors.json)", null),
            ($"  {Phrase.Number(error.Status)} {StatusText.Of(error.Status)}, retry: {RetryText.Word(error.Retry)}", null),
        ]);
        Section(terminal, "When it happens", error.When);
        Section(
            terminal,
            "What to do",
            error.Remedy.Length > 0 ? $"{error.Remedy}\n{RetryText.Sentence(error.Retry)}" : RetryText.Sentence(error.Retry));
        Section(terminal, "Since", error.Since);
        Section(terminal, "Deprecated", error.Deprecated);
        foreach (var parameter in error.Parameters)
        {
            // A parameter that the catalog does not describe is there all the same.
            var kind = parameter.IsField ? parameter.IsRequired ? "field" : "optional field" : "value";
            Heading(terminal, $"{parameter.Name} ({ParameterText.Type(parameter)}, {kind})");
            Lines(terminal, parameter.Description);
            foreach (var member in ParameterText.MembersOf(parameter.Type))
            {
                Lines(terminal, $"{member.Name} ({ParameterText.Type(member)}) {member.Description}".TrimEnd());
            }
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
