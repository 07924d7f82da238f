using System.Text.Json;
using System.Text.Json.Serialization;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Refuses to serialize an error result: a result is executed, never written as the body of a success. Generated
/// results name it, so that a framework that does not see them as results can't answer an error as a 200.
/// </summary>
public sealed class ErrorResultJsonConverter : JsonConverter<ErrorResult>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(ErrorResult).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override ErrorResult Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An error result can't be read from JSON.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ErrorResult value, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"The error '{value.Code}' was about to be served as the body of a success. "
            + "Declare the handler's return type as Results<…> or IResult.");
}
