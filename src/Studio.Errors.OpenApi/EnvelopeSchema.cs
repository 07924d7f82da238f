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
    // No set of codes is named so: those names end with Error.
    private const string AnyError = "AnyErrorResponse";

    /// <summary>A reference to the schema, which is described where it is first referred to.</summary>
    /// <param name="errors">The definitions, all of one status.</param>
    /// <param name="family">The class of the catalog, where there are several: two may have the same code with other fields.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema Reference(ErrorDefinition[] errors, string? family, OpenApiDocument document)
    {
        var name = $"{family}{string.Join("Or", errors.Select(error => GeneratedNames.Pascal(error.Code)))}Error";
        return Component(name, errors[0].Envelope.Body, errors, document);
    }

    /// <summary>A reference to the schema of any error: it has what every error has, and whatever fields.</summary>
    /// <param name="shape">The shape of the body.</param>
    /// <param name="family">The class of the catalog, where there are several.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema ReferenceToAny(EnvelopeShape shape, string? family, OpenApiDocument document) =>
        Component($"{family}{AnyError}", shape.Body, [], document);

    private static OpenApiSchemaReference Component(string name, EnvelopeObject shape, ErrorDefinition[] errors, OpenApiDocument document)
    {
        var schema = Describe(name, shape, errors, document);
        schema.Deprecated = errors.Length > 0 && errors.All(error => error.Deprecated.Length > 0);
        document.AddComponent<IOpenApiSchema>(name, schema);
        return new(name, document);
    }

    private static OpenApiSchema Describe(string name, EnvelopeObject shape, ErrorDefinition[] errors, OpenApiDocument document) => Object(
    [
        .. shape.Properties.Select(property => (property.Key, Describe(name, property.Value, errors, document), true)),
        .. shape.HasFields ? Fields(errors) : [],
    ]);

    // An object inside is a component, too: generators of clients name its class after it.
    private static IOpenApiSchema Describe(string name, EnvelopeNode part, ErrorDefinition[] errors, OpenApiDocument document) => part.Match(
        IOpenApiSchema (inner) => Component($"{name}{(inner.HasFields ? "Body" : "Part")}", inner, errors, document),
        member => Describe(member, errors));

    private static OpenApiSchema Describe(EnvelopeMember member, ErrorDefinition[] errors) => new()
    {
        Type = JsonSchemaType.String,
        Description = member.Summary,
        Enum = member.Source == EnvelopeSource.Code && errors.Length > 0 ? [.. errors.Select(error => JsonValue.Create(error.Code))] : null,
    };

    /// <summary>The fields of all codes; one is required where every code of the set carries it.</summary>
    private static IEnumerable<(string Name, IOpenApiSchema Schema, bool IsRequired)> Fields(ErrorDefinition[] errors) => errors
        .SelectMany(error => error.Parameters.Where(parameter => parameter.IsField))
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(same => (same.Key, (IOpenApiSchema)Field(same.First()), same.Count(field => field.IsRequired) == errors.Length));

    private static OpenApiSchema Field(ErrorParameter field) => new()
    {
        Description = field.Description.Length > 0 ? field.Description : null,
        Format = field.Type.Format,
        Type = field.Type.Name.ToJsonSchemaType(),
    };

    private static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema, bool IsRequired)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
        Required = members.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
    };
}
