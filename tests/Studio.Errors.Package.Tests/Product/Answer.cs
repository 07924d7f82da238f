using System.Net;
using System.Text.Json;

namespace Studio.Errors.Package.Tests.Product;

/// <summary>What an API answered: enough to tell an error in its envelope from anything else.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? RequestId)
{
    public static async Task<Answer> ToAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        var ids = response.Headers.TryGetValues("X-Request-Id", out var values) ? string.Join(',', values) : null;
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(), ids);
    }

    public void IsError(HttpStatusCode status, string code, string message)
    {
        Assert.Equal(status, Status);
        using var document = JsonDocument.Parse(Body);
        var error = document.RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(RequestId, error.GetProperty("requestId").GetString());
    }
}
