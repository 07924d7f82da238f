using System.Text.Json;
using System.Text.RegularExpressions;
using Studio.Errors.AspNetCore.Tests.Catalogs;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>Holds a response to the contract: status, headers and body.</summary>
internal static partial class EnvelopeAssert
{
    public static void Holds(RawHttpResponse response, CatalogUnderTest catalog, string code, bool isHead = false)
    {
        var definition = catalog.Catalog.Find(code);
        Assert.NotNull(definition);
        Assert.True(response.Status == definition.Status, $"Expected {definition}, got {response}");
        Assert.True(response.IsWhole);
        var shape = catalog.Catalog.Envelope;
        Assert.Equal(shape.ContentType, response.Header("Content-Type"));
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        Assert.Equal(shape.CodeHeader is null ? null : code, shape.CodeHeader is { } name ? response.Header(name) : null);
        var requestId = response.Header(shape.RequestId.Header);
        Assert.Matches(AnyId(), requestId);
        Assert.True(definition.Retry == RetryAdvice.RetryAfter || response.Header("Retry-After") is null);
        Assert.DoesNotContain(response.Headers, header => Foreign.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain("secret", response.ToString(), StringComparison.OrdinalIgnoreCase);
        if (isHead)
        {
            Assert.NotNull(response.ContentLength);
            Assert.Equal(0, response.Body.Length);
            return;
        }

        Assert.Equal(response.Body.Length, response.ContentLength);
        if (shape == EnvelopeShape.Error)
        {
            HoldsBody(response, definition, requestId!);
        }
        else
        {
            HoldsShape(response, catalog.Catalog, definition, requestId!);
        }
    }

    private static readonly string[] Foreign =
        ["Content-Encoding", "Content-Range", "ETag", "Last-Modified", "Location", "Transfer-Encoding", "Accept-Ranges", "Expires", "Pragma"];

    private static void HoldsBody(RawHttpResponse response, ErrorDefinition definition, string requestId)
    {
        var root = JsonElement.Parse(response.Body.Span);
        Assert.Equal("error", Assert.Single(root.EnumerateObject()).Name);
        var members = root.GetProperty("error").EnumerateObject().ToArray();
        var fields = definition.Parameters.Where(parameter => parameter.IsField).ToArray();
        Assert.Equal(["code", "message", "requestId"], members.Take(3).Select(member => member.Name));
        Assert.Equal(definition.Code, members[0].Value.GetString());
        Assert.Equal(requestId, members[2].Value.GetString());
        Assert.Equal(
            fields.Where(field => field.IsRequired || members.Any(member => member.Name == field.Name)).Select(field => field.Name),
            members.Skip(3).Select(member => member.Name));
        Assert.StartsWith("{\"error\":{\"code\":\"", response.Text, StringComparison.Ordinal);
    }

    /// <summary>In another shape: what a client reads of it, the status that it shows, and nothing left empty.</summary>
    private static void HoldsShape(RawHttpResponse response, ErrorCatalog catalog, ErrorDefinition definition, string requestId)
    {
        var error = ErrorResponse.Parse(catalog, response.Status, response.Body.Span);
        Assert.Equal((definition, requestId, true), (error.Definition, error.RequestId, error.IsEnvelope));
        Assert.NotEmpty(error.Message);
        Assert.All(
            definition.Parameters.Where(parameter => parameter is { IsField: true, IsRequired: true }),
            field => Assert.True(error.Text(field.Name) is not null || error.Number(field.Name) is not null || error.Boolean(field.Name) is not null));
        var root = JsonElement.Parse(response.Body.Span);
        Assert.Equal(root.TryGetProperty("status", out var status) ? status.GetInt32() : response.Status, response.Status);
        Assert.DoesNotContain("{}", response.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", response.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[A-Za-z0-9._~:+/=@-]{1,128}$")]
    private static partial Regex AnyId();
}
