using System.Security.Cryptography;
using System.Text;

namespace Studio.Errors.Reference;

/// <summary>The page's style and script, which stand in it, and the policy that lets nothing else run.</summary>
internal static class PageAssets
{
    /// <summary>The style sheet.</summary>
    public static Html Style { get; } = Read("page.css");

    /// <summary>The script.</summary>
    public static Html Script { get; } = Read("page.js");

    /// <summary>
    /// The Content-Security-Policy: this style and this script by their hashes, no request to anywhere. A second wall
    /// behind the escaping.
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src {Hash(Style)}; script-src {Hash(Script)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static Html Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    private static string Hash(Html asset) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(asset.Text)))}'";
}
