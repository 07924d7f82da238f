using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Studio.Errors.AspNetCore;
using Studio.Errors.Reference;
using Member = (string Name, Microsoft.OpenApi.IOpenApiSchema Schema, bool IsRequired);

namespace Studio.Errors.OpenApi;

/// <summary>
/// The schema of the envelope for a set of codes, a component named after them. One object with the codes as an enum:
/// generators of clients make a union of it, where they would break on oneOf. Objects inside are components, too: generators
/// name their classes after them.
/// </summary>
internal sealed class EnvelopeSchema : IEnvelopeVisitor<IOpenApiSchema>
{
    // No set of codes is named so: those names end with Error.
    private const string AnyError = "AnyErrorResponse";

    // The only error schema of a document that has it.
    private const string OpenError = "ApiError";

    // Kiota's clients give their exceptions this text as the message.
    private const string PrimaryMessage = "x-ms-primary-error-message";
    private const string OpenEnum = "x-extensible-enum";

    private readonly EnvelopeShape shape;
    private readonly ErrorDefinition[] errors;
    private readonly ErrorDefinition[] known;
    private readonly OpenApiDocument document;
    private string name;
    private bool isInList;

    /// <param name="shape">The shape of the body.</param>
    /// <param name="name">The name of the component.</param>
    /// <param name="errors">The errors that it is closed over; none where any other is possible.</param>
    /// <param name="known">The errors whose fields it has.</param>
    /// <param name="document">The document.</param>
    private EnvelopeSchema(
        EnvelopeShape shape, string name, ErrorDefinition[] errors, ErrorDefinition[] known, OpenApiDocument document)
    {
        this.shape = shape;
        this.name = name;
        this.errors = errors;
        this.known = known;
        this.document = document;
    }

    /// <summary>A reference to the schema, which is described where it is first referred to.</summary>
    /// <param name="errors">The definitions, all of one status.</param>
    /// <param name="family">The class of the catalog, where there are several: two may have the same code with other fields.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema Reference(ErrorDefinition[] errors, string? family, OpenApiDocument document)
    {
        var name = $"{family}{string.Join("Or", errors.Select(error => GeneratedNames.Pascal(error.Key)))}Error";
        return errors[0].Envelope.Body.Accept(new EnvelopeSchema(errors[0].Envelope, name, errors, errors, document));
    }

    /// <summary>A reference to the schema of any error: it has what every error has, and whatever fields.</summary>
    /// <param name="shape">The shape of the body.</param>
    /// <param name="family">The class of the catalog, where there are several.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema ReferenceToAny(EnvelopeShape shape, string? family, OpenApiDocument document) =>
        shape.Body.Accept(new EnvelopeSchema(shape, $"{family}{AnyError}", [], [], document));

    /// <summary>A reference to the one schema of all errors of a catalog, those of tomorrow too: each field may be there.</summary>
    /// <param name="contract">The contract of the endpoint, with its catalog.</param>
    /// <param name="document">The document.</param>
    public static IOpenApiSchema ReferenceToOpen(EndpointContract contract, OpenApiDocument document)
    {
        var shape = contract.Errors[0].Envelope;
        var known = contract.Catalog?.Errors.ToArray() ?? [];
        return shape.Body.Accept(new EnvelopeSchema(shape, $"{contract.Family}{OpenError}", [], known, document));
    }

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeObject node)
    {
        var own = name;
        var members = new List<Member>();
        foreach (var property in node.Properties)
        {
            name = own + NameOf(property);
            members.AddRange(Members(node, property));
        }

        name = own;
        return Component(Object([.. members]));
    }

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeList node)
    {
        var objects = node.Elements.OfType<EnvelopeObject>().ToArray();
        var isOuterInList = isInList;
        isInList = true;
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,

            // Several objects are told apart by constants: generators of clients want one plain type of element.
            Items = objects is [var alone] ? alone.Accept(this) : Element(node),
            MinItems = node.Elements.Any(IsAlwaysThere) ? 1 : null,
        };
        isInList = isOuterInList;
        return schema;
    }

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeMember node)
    {
        var isNumber = node.IsNumber(shape);
        return new OpenApiSchema
        {
            Type = isNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = FormatOf(node, isNumber),
            Description = node.Summary(shape),
            Enum = node.Source is EnvelopeSource.Code && errors.Length > 0 ? [.. errors.Select(error => Code(error, isNumber))] : null,
            Extensions = ExtensionsOf(node, isNumber),
        };
    }

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeText node) => new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Description = string.Join(' ', node.Members.Select(member => member.Summary(shape)).Distinct()),
        Enum = errors.Length > 0 && node.Members.All(static member => member.Source is EnvelopeSource.Code or EnvelopeSource.Status)
            ? [.. errors.Select(error => ErrorExample.Text(error, node)).Distinct().Select(text => JsonValue.Create(text))]
            : null,
    };

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeFields node) => Object([.. Fields(node)]);

    /// <inheritdoc/>
    public IOpenApiSchema Visit(EnvelopeConstant node) => node.IsNull
        ? new OpenApiSchema { Type = JsonSchemaType.Null }
        : new OpenApiSchema { Type = TypeOf(node), Enum = [JsonNode.Parse(node.Json)!] };

    private static JsonSchemaType TypeOf(EnvelopeConstant constant) => JsonNode.Parse(constant.Json)!.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };

    private static string? FormatOf(EnvelopeMember member, bool isNumber) =>
        member.Source is EnvelopeSource.Time ? "date-time"
            : member.Source is EnvelopeSource.Documentation ? "uri"
            : isNumber ? "int64"
            : null;

    private static JsonValue Code(ErrorDefinition error, bool isNumber) =>
        isNumber ? JsonValue.Create(long.Parse(error.Code, CultureInfo.InvariantCulture)) : JsonValue.Create(error.Code);

    // What an object inside is called: the one that holds the fields is the body, whatever its name.
    private static string NameOf(EnvelopeProperty property) =>
        property.Value is EnvelopeObject { HasFields: true } or EnvelopeList { Elements: [EnvelopeObject { HasFields: true }] } ? "Body"
        : GeneratedNames.Pascal(string.Concat(property.Name.Where(char.IsAsciiLetterOrDigit)));

    private Dictionary<string, IOpenApiExtension>? ExtensionsOf(EnvelopeMember member, bool isNumber)
    {
        var extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal);
        if (member.Source is EnvelopeSource.Code && isNumber && errors.Length > 0)
        {
            extensions["x-enum-varnames"] = Array(errors.Select(static error => JsonValue.Create(GeneratedNames.Pascal(error.Key))));
        }

        if (member.Source is EnvelopeSource.Code && errors.Length == 0 && known.Length > 0)
        {
            extensions[OpenEnum] = Array(known.Select(error => Code(error, isNumber)));
        }

        // Below a list it would name a property of the list itself.
        if (member.Source is EnvelopeSource.Message && !isInList)
        {
            extensions[PrimaryMessage] = new JsonNodeExtension(JsonValue.Create(true));
        }

        return extensions.Count == 0 ? null : extensions;
    }

    private static JsonNodeExtension Array(IEnumerable<JsonNode> values) => new(new JsonArray([.. values]));

    private OpenApiSchemaReference Component(OpenApiSchema schema)
    {
        schema.Deprecated = errors.Length > 0 && errors.All(error => error.Deprecated.Length > 0);
        document.AddComponent<IOpenApiSchema>(name, schema);
        return new(name, document);
    }

    private bool IsAlwaysThere(EnvelopeNode node) =>
        errors.Length > 0 && errors.All(error => node.PresenceIn(error) is EnvelopePresence.Always or EnvelopePresence.Constant);

    private bool IsEverThere(EnvelopeNode node) =>
        errors.Length == 0 || errors.Any(error => node.PresenceIn(error) is not EnvelopePresence.Never);

    private IEnumerable<Member> Members(EnvelopeObject owner, EnvelopeProperty property)
    {
        if (property.IsSpread)
        {
            return Fields((EnvelopeFields)property.Value, owner);
        }

        // Where a field takes the place of a null, it is described as a field; of any error it may be one.
        var isReplaced = errors.Length > 0
            ? errors.Any(error => property.IsReplaced(owner, error))
            : property.StandsFor(owner, property.Name);
        return !IsEverThere(property.Value) || isReplaced
            ? []
            : [(property.Name, property.Value.Accept(this), IsRequired(property.Value))];
    }

    // Of any error only that is required which every error has.
    private bool IsRequired(EnvelopeNode node) => errors.Length > 0 ? IsAlwaysThere(node) : IsInEveryError(node);

    private static bool IsInEveryError(EnvelopeNode node) => node switch
    {
        EnvelopeMember member => member.IsInEveryError,
        EnvelopeText text => text.Members.All(static member => member.IsInEveryError),
        EnvelopeObject owner => owner.Properties.Any(
            static property => !property.IsSpread && property.Value is not EnvelopeConstant && IsInEveryError(property.Value)),
        EnvelopeList list => list.Elements.Any(IsInEveryError),
        EnvelopeConstant constant => !constant.IsNull,
        _ => false,
    };

    private static OpenApiSchema Element(EnvelopeList list) => list.Discriminators.Count == 0
        ? new()
        : Object([.. list.Discriminators.Select(static Member (name) => (name, new OpenApiSchema { Type = JsonSchemaType.String }, true))]);

    /// <summary>The fields of all codes; one is required where every code of the set carries it, or shows a null in its place.</summary>
    private IEnumerable<Member> Fields(EnvelopeFields fields, EnvelopeObject? owner = null) => known
        .SelectMany(error => error.Parameters.Where(parameter => parameter.IsField))
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .Select(same =>
        {
            var hasNull = (errors.Length == 0 || same.Count() < errors.Length)
                && owner?.Properties.Any(property => property.StandsFor(owner, same.Key)) == true;
            var isRequired = errors.Length > 0 && same.All(static field => field.IsRequired) && (hasNull || same.Count() == errors.Length);
            return (same.Key, (IOpenApiSchema)FieldSchema.Of(same.First(), fields.AreTexts, hasNull), isRequired);
        });

    private static OpenApiSchema Object(params Member[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
        Required = members.Where(member => member.IsRequired).Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
    };
}
