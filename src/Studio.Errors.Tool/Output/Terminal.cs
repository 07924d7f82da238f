using Spectre.Console;

namespace Studio.Errors.Tool;

/// <summary>Writes lines, in colours where somebody looks at them: not in a pipe, a file, or under NO_COLOR.</summary>
internal sealed class Terminal
{
    /// <summary>Lines are for programs too: they are never broken to fit a window.</summary>
    private const int Endless = 1_000_000;

    private readonly IAnsiConsole console;

    public Terminal(TextWriter writer)
    {
        console = AnsiConsole.Create(
            new() { Ansi = IsSeen(writer) ? AnsiSupport.Detect : AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Endless;
    }

    /// <summary>Writes a line of parts, each in a colour or none.</summary>
    public void Line(params IEnumerable<(string Text, Color? Color)> parts)
    {
        var line = new Paragraph();
        foreach (var (text, color) in parts)
        {
            line.Append(text, color is { } some ? new Style(some) : Style.Plain);
        }

        console.Write(line);
        console.WriteLine();
    }

    public void Line(string text = "") => Line([(text, null)]);

    /// <summary>Writes problems as MSBuild does: <c>errors.json(3,5): error SERR006: …</c>.</summary>
    public void Problems(IEnumerable<FileProblem> problems)
    {
        foreach (var problem in problems)
        {
            Line(
            [
                ($"{problem.Place}: ", null),
                (problem.Severity, problem.IsError ? Color.Red : Color.Blue),
                ($" {problem.Problem.Rule.Id}: {problem.Message}", null),
            ]);
        }
    }

    /// <summary>Whether somebody looks. The library's own guess goes by TERM, which a pipe inherits.</summary>
    private static bool IsSeen(TextWriter writer) =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && ((ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected)
            || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected));
}
