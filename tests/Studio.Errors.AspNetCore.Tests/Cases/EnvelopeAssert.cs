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
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal("no-store", response.Header("Cache-Control"));
        Assert.Equal("nosniff", response.Header("X-Content-Type-Options"));
        var requestId = response.Header("X-Request-Id");
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
        HoldsBody(response, definition, requestId!);
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

    [GeneratedRegex("^[A-Za-z0-9._~:+/=@-]{1,128}$")]
    private static partial Regex AnyId();
}
