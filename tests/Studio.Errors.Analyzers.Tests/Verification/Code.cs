namespace Studio.Errors.Analyzers.Tests;

/// <summary>The code around a line under test.</summary>
internal static class Code
{
    /// <summary>Top-level statements of an application; declarations may follow.</summary>
    public static string App(string statements, string declarations = "") => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        var fact = args.Length > 0;
        {{statements}}
        app.Run();
        {{declarations}}
        """;

    /// <summary>A method that has errors at hand.</summary>
    public static string Method(string statements) => $$"""
        static class Sample
        {
            static async Task Run(ErrorResult error, ApiErrorException failure, HttpClient client, HttpRequest request)
            {
                await Task.Yield();
                {{statements}}
            }

            static void Show(object? value) => Console.WriteLine(value);
        }
        """;
}
