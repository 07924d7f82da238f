using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Studio.Errors.Benchmarks;

/// <summary>A catalog of so many codes, sorted as the generator emits it, with an enum of them.</summary>
internal sealed class CodeCatalog
{
    private static readonly string[] subjects = ["studio", "stream", "account", "upload", "recording", "channel", "invoice", "member", "webhook", "session"];
    private static readonly string[] faults = ["not_found", "busy", "limit_exceeded", "expired", "disabled", "conflict", "not_ready", "too_large", "rejected", "locked"];

    /// <summary>Makes a catalog.</summary>
    /// <param name="codes">How many codes it has.</param>
    public CodeCatalog(int codes)
    {
        Codes = [.. Enumerable.Range(0, codes).Select(Code)];
        Json = Encoding.UTF8.GetBytes($"{{\"version\":\"v1\",\"scopes\":[],\"errors\":{{\n{string.Join(",\n", Codes.Order(StringComparer.Ordinal).Select(Entry))}\n}}}}");
    }

    /// <summary>The codes.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The catalog's text.</summary>
    public byte[] Json { get; }

    /// <summary>The body that our own server answers for a code.</summary>
    public static byte[] Body(string code) => Encoding.UTF8.GetBytes(
        $$$"""{"error":{"code":"{{{code}}}","message":"{{{Finished.Message}}}","requestId":"{{{Finished.RequestId}}}","requiredScope":"{{{Finished.Scope}}}"}}""");

    /// <summary>The same, written by another JSON library: with spaces.</summary>
    public static byte[] ForeignBody(string code) => Encoding.UTF8.GetBytes(
        $$$"""{"error": {"code": "{{{code}}}", "message": "{{{Finished.Message}}}", "requestId": "{{{Finished.RequestId}}}", "requiredScope": "{{{Finished.Scope}}}"}}""");

    /// <summary>Makes the enum that other approaches parse a code into.</summary>
    public Type Enum()
    {
        var builder = AssemblyBuilder.DefineDynamicAssembly(new("Codes"), AssemblyBuilderAccess.Run).DefineDynamicModule("Codes").DefineEnum("Code", TypeAttributes.Public, typeof(int));
        for (var index = 0; index < Codes.Count; index++)
        {
            builder.DefineLiteral(Codes[index], index + 1);
        }

        return builder.CreateType();
    }

    private static string Code(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{subjects[index % 10]}_{faults[index / 10 % 10]}{(index < 100 ? "" : $"_{index / 100}")}");

    private static string Entry(string code) =>
        $$"""
        "{{code}}":{"status":404,"retry":"never","message":"there is no such thing here","when":"The thing does not exist, or the account may not see it.","remedy":"Ask for another one."}
        """;
}
