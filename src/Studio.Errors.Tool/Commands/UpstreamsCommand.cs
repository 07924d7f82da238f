using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Studio.Errors.Catalog;
using Studio.Errors.Reference;

namespace Studio.Errors.Tool;

/// <summary><c>studio-errors upstreams</c>: what becomes of each error of the services that an API calls.</summary>
internal static class UpstreamsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var catalog = ToolCommands.CatalogArgument();
        var bases = ToolCommands.BaseOption();
        var json = ToolCommands.JsonOption();
        var command = new Command(
            "upstreams",
            "Tells which error each error of a called service becomes. Exits with 1 where one is not decided.")
        {
            catalog, bases, json,
        };
        command.SetAction(parsed => Tell(
            new(parsed.GetRequiredValue(catalog), parsed.GetRequiredValue(bases)), parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Tell(CatalogInput file, bool asJson, InvocationConfiguration console)
    {
        if (CatalogFile.Open(file, console.Error) is not { } opened)
        {
            return ExitCode.Unusable;
        }

        new Terminal(console.Error).Problems(opened.Problems.Where(problem => problem.Problem.Rule.Severity != RuleSeverity.Message));
        if (opened.Reading.Catalog is not { } model)
        {
            return ExitCode.Bad;
        }

        foreach (var upstream in model.Upstreams.Where(upstream => upstream.Catalog.Length == 0))
        {
            console.Error.WriteLine(
                $"{upstream.Name} is known by its class alone, {upstream.Errors}: the build tells which of its codes nothing maps.");
        }

        var tables = model.Upstreams
            .Select(upstream => (upstream, UpstreamRow.Of(model, upstream, UpstreamFiles.Find(file, upstream).Catalog)))
            .ToArray();
        if (asJson)
        {
            console.Output.Write(Json(tables));
        }
        else
        {
            Print(opened.Path, tables, new(console.Output));
        }

        return opened.HasErrors ? ExitCode.Bad : ExitCode.Good;
    }

    private static void Print(string path, (UpstreamModel Upstream, IReadOnlyList<UpstreamRow> Rows)[] tables, Terminal terminal)
    {
        if (tables.Length == 0)
        {
            terminal.Line($"{path} names no upstreams.");
        }

        foreach (var (upstream, rows) in tables)
        {
            terminal.Line([
                (upstream.Name, Color.Blue),
                ($" ({(upstream.Catalog.Length > 0 ? upstream.Catalog : upstream.Errors)})", null)
            ]);
            var cells = rows.Select(Cells).ToArray();
            var widths = Enumerable.Range(0, 2).Select(column => cells.Select(row => row[column].Length).DefaultIfEmpty().Max()).ToArray();
            foreach (var (row, source) in cells.Zip(rows))
            {
                var target = source.Target is null && source.By is null ? Color.Red : (Color?)null;
                terminal.Line(
                [
                    ($"  {row[0].PadRight(widths[0])}  →  ", null),
                    (row[2].Length == 0 ? row[1] : row[1].PadRight(widths[1]), target),
                    (row[2].Length == 0 ? "" : $"  {row[2]}", null),
                ]);
            }
        }
    }

    private static string[] Cells(UpstreamRow row)
    {
        var rest = row.By is { } key && key != row.From ? [$"by \"{key}\""] : Array.Empty<string>();
        return
        [
            row.Source is null ? row.From : $"{row.From} {Entry(row.Source)}",
            row.Target is null ? "nothing" : $"{row.Target.Code} {Entry(row.Target)}",
            string.Join(", ", [.. rest, .. row.Fields.Select(Field)]),
        ];
    }

    private static string Entry(ErrorModel error) => $"({Phrase.Number(error.Status)} {Spellings.Of(error.Retry)})";

    private static string Field(UpstreamArgument argument) => $"{Phrase.Quote(argument.Name)} = {Value(argument)}";

    private static string Value(UpstreamArgument argument) => argument.Constant switch
    {
        JsonText text => $"\"{Phrase.Quote(text.Value)}\"",
        JsonNumber number => Phrase.Quote(number.Spelling),
        JsonBoolean truth => truth.Value ? "true" : "false",
        _ => Phrase.Quote(argument.Theirs ?? ""),
    };

    private static string Json((UpstreamModel Upstream, IReadOnlyList<UpstreamRow> Rows)[] tables) => IndentedJson.Of(json =>
    {
        json.WriteStartArray();
        foreach (var (upstream, rows) in tables)
        {
            json.WriteStartObject();
            json.WriteString("upstream", upstream.Name);
            json.WriteString("catalog", upstream.Catalog);
            json.WriteString("errors", upstream.Errors);
            json.WriteStartArray("map");
            foreach (var row in rows)
            {
                Write(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, UpstreamRow row)
    {
        json.WriteStartObject();
        json.WriteString("from", row.From);
        Write(json, "source", row.Source);
        json.WriteString("by", row.By);
        Write(json, "target", row.Target);
        json.WriteStartObject("fields");
        foreach (var argument in row.Fields)
        {
            json.WriteString(argument.Name, Value(argument));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ErrorModel? error)
    {
        if (error is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("code", error.Code);
        json.WriteNumber("status", error.Status);
        json.WriteString("retry", Spellings.Of(error.Retry));
        json.WriteEndObject();
    }
}
