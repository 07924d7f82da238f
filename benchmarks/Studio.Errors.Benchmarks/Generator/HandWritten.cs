using System.Globalization;

namespace Studio.Errors.Benchmarks;

/// <summary>
/// Errors as a hand writes them that wants of each what ours has: a constant, a member of an enum, a result with its status and value, and
/// what documents are told.
/// </summary>
internal static class HandWritten
{
    private const string Base = """
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;

        namespace ByHand;

        /// <summary>The envelope.</summary>
        public sealed record Envelope(string Code, string Message, string RequestId);

        internal static class Answer
        {
            public static Task WriteAsync(HttpContext context, int status, string code, string message)
            {
                context.Response.StatusCode = status;
                return context.Response.WriteAsJsonAsync(new Envelope(code, message, context.TraceIdentifier));
            }
        }

        """;

    /// <summary>A project of so many errors, with no generator.</summary>
    public static Workload Workload(int items) => new(
        Benchmarks.Workload.ByHand,
        [],
        [Base, $"namespace ByHand; public enum Code {{ {string.Join(", ", Enumerable.Range(0, items).Select(Name))} }}", .. Enumerable.Range(0, items).Select(Error)]);

    private static string Error(int item) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        using System.Reflection;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Http.Metadata;

        namespace ByHand;

        /// <summary>{{Benchmarks.Workload.When}}.</summary>
        /// <remarks>{{Benchmarks.Workload.Remedy}}.</remarks>
        public sealed class {{Name(item)}} : IResult, IStatusCodeHttpResult, IValueHttpResult, IEndpointMetadataProvider
        {
            public const string Code = "{{Benchmarks.Workload.Code(item)}}";

            public int? StatusCode => {{400 + (item % 32)}};

            public object? Value => new Envelope(Code, "{{Benchmarks.Workload.Message}}", "");

            public Task ExecuteAsync(HttpContext httpContext) => Answer.WriteAsync(httpContext, {{400 + (item % 32)}}, Code, "{{Benchmarks.Workload.Message}}");

            public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
                builder.Metadata.Add(new ProducesResponseTypeMetadata({{400 + (item % 32)}}, typeof(Envelope), ["application/json"]));
        }

        """);

    private static string Name(int item) => string.Create(CultureInfo.InvariantCulture, $"AnErrorNumber{item + 1000}");
}
