using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Studio.Errors.Tool;

/// <summary>Names for the class that <c>init</c> writes.</summary>
internal static partial class ProjectNames
{
    private const string Suffix = "Errors";

    public static bool IsAnchor(string name) =>
        Identifier().IsMatch(name) && name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal);

    public static bool IsNamespace(string name) => name.Split('.').All(part => Identifier().IsMatch(part));

    /// <summary>The root namespace of the only project in a folder; otherwise one made of the folder's name.</summary>
    public static string NamespaceOf(DirectoryInfo directory)
    {
        var projects = directory.Exists ? directory.GetFiles("*.csproj") : [];
        var name = projects.Length == 1 ? RootNamespaceOf(projects[0]) ?? Path.GetFileNameWithoutExtension(projects[0].Name) : directory.Name;
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => Unsuitable().Replace(part, "_"));
        return string.Join('.', parts.Select(part => char.IsAsciiDigit(part[0]) ? "_" + part : part));
    }

    private static string? RootNamespaceOf(FileInfo project)
    {
        try
        {
            var name = XDocument.Load(project.FullName).Descendants("RootNamespace").FirstOrDefault()?.Value.Trim();
            return string.IsNullOrEmpty(name) || name.Contains('$', StringComparison.Ordinal) ? null : name;
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"[^\p{L}\p{Nd}_]", RegexOptions.CultureInvariant)]
    private static partial Regex Unsuitable();
}
