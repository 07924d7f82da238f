using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// What an error result puts into the envelope, save for the request id: what a unit test of a handler compares. It is
/// the <c>Value</c> of the result as an <see cref="Microsoft.AspNetCore.Http.IValueHttpResult"/>.
/// </summary>
/// <param name="Code">The code as it is on the wire.</param>
/// <param name="Message">The message with its values filled in; for people and logs, never for branching.</param>
/// <param name="Fields">
/// The fields by name: <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or what a format is in
/// .NET; lists, maps and records as the error has them.
/// </param>
public sealed record ErrorBody(string Code, string Message, IReadOnlyDictionary<string, object?> Fields)
{
    /// <summary>Text for a log, which never shows the values.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Code;

    /// <summary>Reads back what a result would write, so that there is one truth about it.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The body.</returns>
    internal static ErrorBody Of(ErrorResult result)
    {
        var buffer = EnvelopeBuffer.WritePlain(result);
        var body = JsonElement.Parse(buffer.Bytes.Span);
        buffer.Return();
        var fields = body.TryGetProperty("fields", out var members) ? members : default(JsonElement?);
        return new(
            result.Code,
            body.GetProperty("message").GetString() ?? "",
            result.Definition.Parameters
                .Where(parameter => parameter.IsField && fields?.TryGetProperty(parameter.Name, out _) == true)
                .ToDictionary(
                    parameter => parameter.Name,
                    parameter => ValueOf(parameter, result, fields!.Value.GetProperty(parameter.Name))));
    }

    /// <summary>A scalar as it would arrive; a list, map or record is the error's own, which compares by content.</summary>
    private static object? ValueOf(ErrorParameter parameter, ErrorResult result, JsonElement written) =>
        (parameter.Type.IsScalar ? null : result.ValueOf(parameter.Name)) ?? parameter.Type.Read(written);
}
