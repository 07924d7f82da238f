using System.Text.Json;
using System.Text.Json.Nodes;

namespace Studio.Errors.Tool;

/// <summary>The picture of an error's body, as the catalog takes it.</summary>
internal static class BodyPicture
{
    private static readonly JsonSerializerOptions indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(BodyShape shape)
    {
        var root = new JsonObject();
        var code = shape.Code?.Path ?? Beside(shape.Message?.Path);
        Put(root, code, "{code}");
        if (shape.Message is { Path: var message })
        {
            Put(root, message, "{message}");
        }

        foreach (var (path, placeholder) in shape.Others)
        {
            Put(root, path, placeholder);
        }

        Put(root, code.Contains('.', StringComparison.Ordinal) ? code[..(code.LastIndexOf('.') + 1)] + "..." : "...", "{fields}");
        return root.ToJsonString(indented).ReplaceLineEndings("\n    ");
    }

    private static string Beside(string? message) =>
        message is null ? "code" : message[..(message.LastIndexOf('.') + 1)] + "code";

    /// <summary>Puts a placeholder at a path; a list of the path has one object.</summary>
    private static void Put(JsonObject root, string path, string placeholder)
    {
        var (owner, rest) = (root, path);
        while (rest != "..." && rest.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
        {
            owner = Child(owner, rest[..dot]);
            rest = rest[(dot + 1)..];
        }

        var name = rest.Replace("[]", "", StringComparison.Ordinal);
        if (!owner.ContainsKey(name))
        {
            owner[name] = rest.EndsWith("[]", StringComparison.Ordinal) ? new JsonArray(placeholder) : placeholder;
        }
    }

    private static JsonObject Child(JsonObject owner, string part)
    {
        var name = part.Replace("[]", "", StringComparison.Ordinal);
        if (owner[name] is JsonArray { Count: > 0 } list && list[0] is JsonObject item)
        {
            return item;
        }

        if (owner[name] is JsonObject known)
        {
            return known;
        }

        var child = new JsonObject();
        owner[name] = part.EndsWith("[]", StringComparison.Ordinal) ? new JsonArray(child) : child;
        return child;
    }
}
