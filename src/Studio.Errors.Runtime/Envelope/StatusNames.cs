namespace Studio.Errors;

/// <summary>
/// The names of error statuses, as RFC 9110 and the registry of statuses have them: one table, compiled into the libraries that
/// run and into those that read catalogs, so that a title and a status' name never differ.
/// </summary>
internal static class StatusNames
{
    private static readonly Dictionary<int, string> names = new()
    {
        [400] = "Bad Request",
        [401] = "Unauthorized",
        [402] = "Payment Required",
        [403] = "Forbidden",
        [404] = "Not Found",
        [405] = "Method Not Allowed",
        [406] = "Not Acceptable",
        [407] = "Proxy Authentication Required",
        [408] = "Request Timeout",
        [409] = "Conflict",
        [410] = "Gone",
        [411] = "Length Required",
        [412] = "Precondition Failed",
        [413] = "Content Too Large",
        [414] = "URI Too Long",
        [415] = "Unsupported Media Type",
        [416] = "Range Not Satisfiable",
        [417] = "Expectation Failed",
        [421] = "Misdirected Request",
        [422] = "Unprocessable Content",
        [423] = "Locked",
        [424] = "Failed Dependency",
        [425] = "Too Early",
        [426] = "Upgrade Required",
        [428] = "Precondition Required",
        [429] = "Too Many Requests",
        [431] = "Request Header Fields Too Large",
        [451] = "Unavailable For Legal Reasons",
        [500] = "Internal Server Error",
        [501] = "Not Implemented",
        [502] = "Bad Gateway",
        [503] = "Service Unavailable",
        [504] = "Gateway Timeout",
        [505] = "HTTP Version Not Supported",
        [506] = "Variant Also Negotiates",
        [507] = "Insufficient Storage",
        [508] = "Loop Detected",
        [510] = "Not Extended",
        [511] = "Network Authentication Required",
    };

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status, from 400 to 599.</param>
    /// <returns>The name; the class's, <c>Client Error</c> or <c>Server Error</c>, where the status has none of its own.</returns>
    public static string Of(int status) =>
        names.TryGetValue(status, out var name) ? name : status < 500 ? "Client Error" : "Server Error";
}
