using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Studio.Errors.Catalog;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors import</c>: begins a catalog from the error responses of an OpenAPI document.</summary>
internal static class ImportCommand
{
    private const int MostBytes = 64 * 1024 * 1024;

    public static Command Create()
    {
        var document = new Argument<FileInfo>("document") { Description = "An OpenAPI document as JSON: 2.0, 3.0 or 3.1." };
        var output = new Option<FileInfo>(
            "--output",
            "-o") { Description = "The catalog to write.", DefaultValueFactory = _ => new("errors.json") };
        var force = new Option<bool>("--force") { Description = "Writes over a file that is there." };
        var command = new Command(
            "import",
            "Begins errors.json from the error responses of an OpenAPI document.") { document, output, force };
        command.SetAction(parsed => Import(
            parsed.GetRequiredValue(document), parsed.GetRequiredValue(output), parsed.GetValue(force), parsed.InvocationConfiguration));
        return command;
    }

    private static int Import(FileInfo document, FileInfo output, bool force, InvocationConfiguration console)
    {
        if (output.Exists && !force)
        {
            console.Error.WriteLine($"Nothing was written: {output} would be written over. Use --force to do so.");
            return ExitCode.Bad;
        }

        if (Read(document, console.Error) is not { } file)
        {
            return ExitCode.Unusable;
        }

        ImportedErrors imported;
        try
        {
            imported = ImportedErrors.Read(file);
        }
        catch (InvalidOperationException)
        {
            // Names are read by the library, which takes none with half a character.
            console.Error.WriteLine($"{document} has a name with half a character (a lone surrogate); correct it.");
            return ExitCode.Unusable;
        }

        if (!imported.All.Any())
        {
            console.Error.WriteLine($"Nothing was written: {document} documents no error responses.");
            return ExitCode.Bad;
        }

        var (text, comments) = ImportedText.Of(imported);
        OutputFile.Write(output.ToString(), text);
        Tell(imported, output, text, comments, new Terminal(console.Output));
        return ExitCode.Good;
    }

    private static OpenApiFile? Read(FileInfo document, TextWriter errors)
    {
        try
        {
            var bytes = InputFile.Read(document.ToString(), MostBytes);
            if (bytes.Length > MostBytes)
            {
                errors.WriteLine($"{document} is longer than {MostBytes / 1024 / 1024} MiB.");
                return null;
            }

            using var parsed = JsonDocument.Parse(
                bytes,
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 256 });
            var file = new OpenApiFile(parsed.RootElement.Clone());
            if (file.IsOpenApi)
            {
                return file;
            }

            errors.WriteLine($"{document} is no OpenAPI document: it lacks 'openapi' (or 'swagger') and 'paths'.");
        }
        catch (JsonException fault)
        {
            errors.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{document}({fault.LineNumber + 1},{fault.BytePositionInLine + 1}): error: it is not JSON. ")
                + "A document in YAML has to be converted to JSON first.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{document} can't be read: {fault.Message}");
        }

        return null;
    }

    private static void Tell(ImportedErrors imported, FileInfo output, string text, int comments, Terminal terminal)
    {
        foreach (var error in imported.All)
        {
            terminal.Line([
                ($"  {error.Status} ", null),
                ($"{Spellings.Of(error.Retry),-10} ", null),
                (error.Key, null),
                (error.Wire == error.Key
                ? ""
                : $"  as {Phrase.Quote(error.Wire)}", null)]);
        }

        var (of, all) = imported.Share;
        terminal.Line();
        terminal.Line($"{output}: {imported.All.Count()} codes from {all} error responses, {of} of them in the envelope.");
        if (comments > 0)
        {
            terminal.Line(
                comments == 1
                    ? "1 comment says what the document doesn't tell; look at it first."
                    : $"{comments} comments say what the document doesn't tell; look at them first.");
        }

        var problems = CatalogReader.Read(text).Problems.Count(static problem => problem.Rule.Severity == RuleSeverity.Error);
        terminal.Line(problems == 0
            ? $"Next: studio-errors check --server {output}"
            : $"{problems} places can't stay so. Next: studio-errors check --server {output}");
    }
}
