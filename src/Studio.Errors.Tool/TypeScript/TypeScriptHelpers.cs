namespace Studio.Errors.Tool.TypeScript;

/// <summary>Functions of the module that only some catalogs need.</summary>
internal static class TypeScriptHelpers
{
    /// <summary>Reads a field.</summary>
    public static readonly string Field = Lines("""
        type FieldType = "string" | "integer" | "number" | "boolean";

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
        type FieldType = "string" | "integer" | "number" | "boolean";

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

    /// <summary>Reads a field where some hold lists, maps or objects: their types are words, as in <c>list of violation</c>.</summary>
    public static readonly string FieldOfTypes = Lines("""
        type FieldType = string;

        /** What isn't as the catalog says is null; it is left out of lists and maps, and a newer server's members pass. */
        function field(value: unknown, type: FieldType): unknown {
          if (type.startsWith("list of ")) {
            const read = (each: unknown): unknown => field(each, type.slice("list of ".length));
            return Array.isArray(value) ? (value as unknown[]).map(read).filter((each) => each !== null) : null;
          }
          if (type.startsWith("map of ")) {
            const read = ([name, each]: [string, unknown]): [string, unknown] => [name, field(each, type.slice("map of ".length))];
            return isObject(value) ? Object.fromEntries(Object.entries(value).map(read).filter(([, each]) => each !== null)) : null;
          }
          switch (type) {
            case "string": return text(value);
            case "integer": return Number.isSafeInteger(value) ? value : null;
            case "number": return Number.isFinite(value) ? value : null;
            case "boolean": return typeof value === "boolean" ? value : null;
            default: return members(value, fieldTypes[type] ?? {});
          }
        }

        /** An object of a type of the catalog; null where it lacks a member that it needs. */
        function members(value: unknown, types: Readonly<Record<string, FieldType>>): unknown {
          const read: Record<string, unknown> = {};
          for (const [name, type] of Object.entries(types)) {
            const isOptional = type.endsWith("?");
            read[name] = field(at(value, name), isOptional ? type.slice(0, -1) : type);
            if (read[name] === null && !isOptional) {
              return null;
            }
          }
          return isObject(value) ? read : null;
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
