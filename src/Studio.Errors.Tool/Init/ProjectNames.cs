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

    /// <summary>
    /// The root namespace of the only project in a folder, or of the one above it and the folders between; otherwise one made
    /// of the folder's name.
    /// </summary>
    public static string NamespaceOf(DirectoryInfo directory)
    {
        var projects = ProjectsIn(directory);
        var name = projects.Length == 1 ? NameOf(projects[0])
            : projects.Length == 0 && Above(directory) is { } above ? $"{NameOf(above)}.{Between(above, directory)}"
            : directory.Name;
        var parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => Unsuitable().Replace(part, "_"));
        return string.Join('.', parts.Select(part => char.IsAsciiDigit(part[0]) ? "_" + part : part));
    }

    private static string Between(FileInfo project, DirectoryInfo directory) =>
        Path.GetRelativePath(project.DirectoryName!, directory.FullName).Replace(Path.DirectorySeparatorChar, '.');

    /// <summary>The project that a folder without one belongs to: the nearest in the folders above.</summary>
    public static FileInfo? Above(DirectoryInfo directory)
    {
        if (ProjectsIn(directory).Length > 0)
        {
            return null;
        }

        for (var folder = directory.Parent; folder is not null; folder = folder.Parent)
        {
            if (ProjectsIn(folder) is [var project, ..])
            {
                return project;
            }
        }

        return null;
    }

    /// <summary>Whether a project file says which catalogs it has.</summary>
    public static bool NamesCatalogs(FileInfo project)
    {
        try
        {
            return XDocument.Load(project.FullName).Descendants().Any(element => element.Name.LocalName == "StudioErrorsCatalog");
        }
        catch (Exception fault) when (fault is XmlException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static FileInfo[] ProjectsIn(DirectoryInfo folder)
    {
        try
        {
            return folder.Exists ? folder.GetFiles("*.csproj") : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string NameOf(FileInfo project) => RootNamespaceOf(project) ?? Path.GetFileNameWithoutExtension(project.Name);

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
