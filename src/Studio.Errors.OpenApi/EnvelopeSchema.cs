using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Studio.Errors.Reference;

namespace Studio.Errors.OpenApi;

/// <summary>
/// The schema of the envelope for a set of codes, a component named after them. One object with the codes as an enum:
/// generators of clients make a union of it, where they would break on oneOf.
/// </summary>
internal static class EnvelopeSchema
{
    /// <summary>A reference to the schema, which is described where it is first referred to.</summary>
    /// <param name="errors">The definitions, all of one status.</param>
    /// <param name="family">The class of the catalog, where there are several: two may have the same code with other fields.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema Reference(ErrorDefinition[] errors, string? family, OpenApiDocument document)
    {
        var name = $"{family}{string.Join("Or", errors.Select(error => GeneratedNames.Pascal(error.Code)))}Error";
        var schema = Describe(errors[0].Envelope.Body, errors);
        schema.Deprecated = errors.All(error => error.Deprecated.Length > 0);
        document.AddComponent<IOpenApiSchema>(name, schema);
        return new OpenApiSchemaReference(name, document);
    }

    private static OpenApiSchema Describe(EnvelopeObject shape, ErrorDefinition[] errors) => Object(
    [
        .. shape.Properties.Select(property => (property.Key, Describe(property.Value, errors), true)),
        .. shape.HasFields ? Fields(errors) : [],
    ]);

    private static OpenApiSchema Describe(EnvelopeNode part, ErrorDefinition[] errors) =>
        part.Match(inner => Describe(inner, errors), member => Describe(member, errors));

    private static OpenApiSchema Describe(EnvelopeMember member, ErrorDefinition[] errors) => new()
    {
        Type = JsonSchemaType.String,
        Description = member.Summary,
        Enum = member.Source == EnvelopeSource.Code ? [.. errors.Select(error => JsonValue.Create(error.Code))] : null,
    };

    /// <summary>The fields of all codes; one is required where every code of the set carries it.</summary>
    private static IEnumerable<(string Name, OpenApiSchema Schema, bool IsRequired)> Fields(ErrorDefinition[] errors) => errors
        .SelectMany(error => error.Parameters.Where(parameter => parameter.IsField))
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(same => (same.Key, Field(same.First()), same.Count(field => field.IsRequired) == errors.Length));

    private static OpenApiSchema Field(ErrorParameter field) => new()
    {
        Description = field.Description.Length > 0 ? field.Description : null,
        Format = field.Type.Format,
        Type = field.Type.Name.ToJsonSchemaType(),
    };

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema, bool IsRequired)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, IOpenApiSchema (member) => member.Schema, StringComparer.Ordinal),
        Required = members.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
    };
}
