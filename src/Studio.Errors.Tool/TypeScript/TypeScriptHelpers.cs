namespace Studio.Errors.Tool.TypeScript;

/// <summary>Functions of the module that only some catalogs need.</summary>
internal static class TypeScriptHelpers
{
    /// <summary>Reads a field.</summary>
    public static readonly string Field = Lines("""
        function field(value: unknown, type: FieldType): unknown {
          switch (type) {
            case "string": return text(value);
            case "integer": return Number.isSafeInteger(value) ? value : null;
            case "number": return Number.isFinite(value) ? value : null;
            case "boolean": return typeof value === "boolean" ? value : null;
          }
        }
        """);

    /// <summary>Reads a field where all of them are strings on the wire.</summary>
    public static readonly string FieldOfText = Lines("""
        /** The fields are texts on the wire, whatever their types. */
        function field(value: unknown, type: FieldType): unknown {
          const given = typeof value !== "string" ? null : type === "string" ? value : parsed(value);
          switch (type) {
            case "string": return given;
            case "integer": return Number.isSafeInteger(given) ? given : null;
            case "number": return Number.isFinite(given) ? given : null;
            case "boolean": return typeof given === "boolean" ? given : null;
          }
        }
        """);

    /// <summary>The others, by their names.</summary>
    public static readonly IReadOnlyList<(string Name, string Text)> All =
    [
        ("digits", Lines("""
            function digits(value: unknown): string | null {
              return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
            }
            """)),
        ("cut", Lines("""
            /** What stands between two constants of a text, percent-encoded there; null where the text is another. */
            function cut(value: unknown, before: string, after: string): string | null {
              if (typeof value !== "string" || value.length <= before.length + after.length
                || !value.startsWith(before) || !value.endsWith(after)) {
                return null;
              }
              const inside = value.slice(before.length, value.length - after.length);
              try {
                return decodeURIComponent(inside);
              } catch {
                return inside;
              }
            }
            """)),
        ("firstOf", Lines("""
            /** The first object of a list, or the first that a constant tells from the others. */
            function firstOf(value: unknown, name?: string, constant?: string): unknown {
              return Array.isArray(value)
                ? (value as unknown[]).find((each) => isObject(each) && (name === undefined || at(each, name) === constant))
                : undefined;
            }
            """)),
    ];

    private static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
