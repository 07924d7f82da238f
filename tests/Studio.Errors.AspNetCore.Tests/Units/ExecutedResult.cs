using System.Text;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>Executes a result without a server.</summary>
internal static class ExecutedResult
{
    public static async Task<string> BodyOfAsync(ErrorResult result)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Request.Headers["X-Request-Id"] = "req_1";
        await result.ExecuteAsync(context);
        Assert.Equal(body.Length, context.Response.ContentLength);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
