using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Studio.Errors.OpenApi;

/// <summary>The schema of a field, whatever it is made of: types of the catalog are written out where they are used.</summary>
internal static class FieldSchema
{
    private const string OpenEnum = "x-extensible-enum";

    /// <summary>Makes the schema of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isText">Whether it is a text on the wire, whatever its type.</param>
    /// <param name="isNullable">Whether a null can stand in its place.</param>
    /// <returns>The schema.</returns>
    public static OpenApiSchema Of(ErrorParameter field, bool isText, bool isNullable)
    {
        var schema = isText ? new() { Type = JsonSchemaType.String } : Of(field.Type);
        schema.Description = field.Description.Length > 0 ? field.Description : schema.Description;
        schema.Type |= isNullable ? JsonSchemaType.Null : default;
        if (field.Values.Count > 0)
        {
            // Those of today: a client that refused others would break on a newer server.
            var values = new JsonArray([.. field.Values.Select(static value => JsonValue.Create(value))]);
            schema.Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                [OpenEnum] = new JsonNodeExtension(values),
            };
        }

        return schema;
    }

    private static OpenApiSchema Of(ErrorParameterType type) => type switch
    {
        { Name: "list", Of: { } of } => new() { Type = JsonSchemaType.Array, Items = Of(of) },
        { Of: { } of } => new() { Type = JsonSchemaType.Object, AdditionalProperties = Of(of) },
        { TypeName: not null } => new()
        {
            Type = JsonSchemaType.Object,
            Description = type.Description.Length > 0 ? type.Description : null,
            Properties = type.Fields.ToDictionary(
                static member => member.Name,
                static IOpenApiSchema (member) => Of(member, isText: false, isNullable: false),
                StringComparer.Ordinal),
            Required = type.Fields
                .Where(static member => member.IsRequired)
                .Select(static member => member.Name)
                .ToHashSet(StringComparer.Ordinal),
        },
        _ => new() { Format = type.Format, Type = type.Name.ToJsonSchemaType() },
    };
}
