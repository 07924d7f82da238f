using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The method of a request as a label. A client can invent methods; labels must stay few.</summary>
internal static class RequestMethod
{
    /// <summary>The method, where it is one of HTTP's own.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The method, or <c>_OTHER</c> as telemetry conventions name the rest.</returns>
    public static string Of(HttpContext context) => Of(context.Request.Method);

    private static string Of(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method)
        || HttpMethods.IsPatch(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method)
            ? method
            : "_OTHER";
}
