namespace Studio.Errors.Generator;

/// <summary>The namespace aliases of generated files; the underscores keep clear of a project's global aliases.</summary>
internal static class Aliases
{
    public const string Errors = "using __errors = global::Studio.Errors;";
    public const string Server = "using __server = global::Studio.Errors.AspNetCore;";
    public const string Json = "using __json = global::System.Text.Json.Serialization;";
}
