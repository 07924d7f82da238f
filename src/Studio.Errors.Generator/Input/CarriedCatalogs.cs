using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>
/// Reads the catalogs that libraries carry, those of contracts and of upstreams that are named by their class: of a file out of its
/// metadata, without its symbols; of another project of an editor out of its attributes.
/// </summary>
internal static class CarriedCatalogs
{
    private const string Attribute = "ErrorCatalogTextAttribute";
    private const string Namespace = "Studio.Errors";

    public static IEnumerable<CarriedCatalog> Of(
        MetadataReference reference, EquatableArray<Contract> contracts, CancellationToken cancellation)
    {
        var name = ReferencedLibraries.NameOf(reference);
        var served = contracts.Where(contract => contract.Assembly == name).Select(contract => contract.Anchor.QualifiedName).ToArray();
        return served.Length == 0 ? [] : Read(reference, served.Contains, cancellation);
    }

    /// <summary>The catalogs of classes that upstreams name, in whatever library they are.</summary>
    /// <param name="reference">A reference of the project.</param>
    /// <param name="names">The classes, with or without their namespace.</param>
    /// <param name="cancellation">Gives up.</param>
    public static IEnumerable<CarriedCatalog> Named(
        MetadataReference reference,
        EquatableArray<string> names,
        CancellationToken cancellation) =>
        names.Count == 0 ? [] : Read(reference, anchor => names.Any(name => Anchor.IsNamed(anchor, name)), cancellation);

    private static IEnumerable<CarriedCatalog> Read(
        MetadataReference reference,
        Func<string, bool> isWanted,
        CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ReferencedLibraries.NameOf(reference) is not { } library ? []
            : (reference is CompilationReference project ? OfProject(project.Compilation) : OfFile(reference))
                .Where(found => isWanted(found.Anchor))
                .Select(found => CarriedCatalog.Read(library, found.Anchor, found.Format, found.Text));
    }

    private static IEnumerable<(string Anchor, int Format, string Text)> OfProject(Compilation project) =>
        from attribute in project.Assembly.GetAttributes()
        where attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.ToDisplayString() == Namespace
        let arguments = attribute.ConstructorArguments
        where arguments.Length == 3
        select (arguments[0].Value as string ?? "", arguments[1].Value as int? ?? 0, arguments[2].Value as string ?? "");

    private static IEnumerable<(string Anchor, int Format, string Text)> OfFile(MetadataReference reference)
    {
        if (ReaderOf(reference) is not { } reader)
        {
            yield break;
        }

        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (IsOurs(reader, attribute) && Arguments(reader.GetBlobReader(attribute.Value)) is { } arguments)
            {
                yield return arguments;
            }
        }
    }

    /// <summary>The metadata of a file; null where there is none, or it is damaged: the compiler tells that.</summary>
    private static MetadataReader? ReaderOf(MetadataReference reference)
    {
        try
        {
            return ((reference as PortableExecutableReference)?.GetMetadata() as AssemblyMetadata)?.GetModules()[0].GetMetadataReader();
        }
        catch (Exception fault) when (fault is BadImageFormatException or IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static bool IsOurs(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return false;
        }

        var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
            && reader.StringComparer.Equals(type.Name, Attribute)
            && reader.StringComparer.Equals(type.Namespace, Namespace);
    }

    /// <summary>A prolog of two bytes, a text, a number, a text (ECMA-335, II.23.3).</summary>
    private static (string Anchor, int Format, string Text)? Arguments(BlobReader value)
    {
        try
        {
            return value.ReadUInt16() == 1
                ? (value.ReadSerializedString() ?? "", value.ReadInt32(), value.ReadSerializedString() ?? "")
                : null;
        }
        catch (BadImageFormatException)
        {
            return null; // A damaged library: as one that carries nothing.
        }
    }
}
