using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Studio.Errors.AspNetCore;
using Studio.Errors.Reference;

namespace Studio.Errors.OpenApi;

/// <summary>Describes the errors and the scopes of one operation.</summary>
internal static class OperationErrors
{
    private const string CodesExtension = "x-error-codes";
    private const string Default = "default";

    /// <summary>Describes them.</summary>
    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, ErrorSchemas schemas)
    {
        var contract = EndpointContract.Of(context.Description, context.ApplicationServices);
        if (contract.Errors.Count == 0)
        {
            // No catalog covers it: what it answers is its own affair.
            return Task.CompletedTask;
        }

        var document = context.Document
            ?? throw new InvalidOperationException("The errors are described in a document, and there is none.");
        var responses = Kept(operation.Responses ?? [], contract.HasOwnErrors);
        operation.Responses = responses;
        DescribeSuccesses(responses, contract.Errors[0].Envelope, document);
        var hasBody = context.Description.HttpMethod is null || !HttpMethods.IsHead(context.Description.HttpMethod);
        foreach (var group in contract.Errors.GroupBy(error => error.Status))
        {
            responses[group.Key.ToString(CultureInfo.InvariantCulture)] = ErrorResponse.Of(
                [.. group],
                contract,
                hasBody,
                schemas,
                document);
        }

        if (!contract.HasOwnErrors)
        {
            responses[Default] = ErrorResponse.OfAnyOther(contract, hasBody, schemas, document);
        }

        operation.AddExtension(CodesExtension, new JsonNodeExtension(Codes(contract.Errors)));
        if (contract.NeedsCredentials)
        {
            RequiredSecurity.Describe(operation, contract.Scopes, document, VersionOf(context));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// What stays of the framework's responses. It keeps one result a status and knows no codes: its errors are replaced whole. They
    /// go into a collection of their own, since one whose entries were removed has no order that one could rely on.
    /// </summary>
    private static OpenApiResponses Kept(OpenApiResponses responses, bool hasOwnErrors)
    {
        var kept = new OpenApiResponses();
        foreach (var (status, response) in responses.Where(response => hasOwnErrors || !IsError(response.Key)))
        {
            kept.Add(status, response);
        }

        return kept;
    }

    private static bool IsError(string status) => status.StartsWith('4') || status.StartsWith('5') || status == Default;

    private static void DescribeSuccesses(OpenApiResponses responses, EnvelopeShape shape, OpenApiDocument document)
    {
        foreach (var response in responses.Values.OfType<OpenApiResponse>())
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            response.Headers[shape.RequestId.Header] = ErrorHeaders.Reference(shape.RequestId.Header, shape, document);
        }
    }

    private static OpenApiSpecVersion VersionOf(OpenApiOperationTransformerContext context) =>
        context.ApplicationServices.GetRequiredService<IOptionsMonitor<OpenApiOptions>>().Get(context.DocumentName).OpenApiVersion;

    private static JsonArray Codes(IEnumerable<ErrorDefinition> errors) => new([.. errors.Select(Code)]);

    private static JsonNode Code(ErrorDefinition error)
    {
        var code = new JsonObject { ["code"] = error.Code, ["status"] = error.Status, ["retry"] = RetryText.Word(error.Retry) };
        if (error.Since.Length > 0)
        {
            code["since"] = error.Since;
        }

        if (error.Deprecated.Length > 0)
        {
            code["deprecated"] = error.Deprecated;
        }

        return code;
    }
}
