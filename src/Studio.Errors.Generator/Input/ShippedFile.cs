using Microsoft.CodeAnalysis;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>The baseline beside a catalog, read.</summary>
/// <param name="Path">Its path as the compiler was given it.</param>
/// <param name="Reading">The promise and what is wrong with it.</param>
internal sealed record ShippedFile(string Path, ShippedReading Reading)
{
    public static ShippedFile Read(AdditionalText file, CancellationToken cancellation) => Guarded.Run(
        () => new ShippedFile(file.Path, ShippedReader.Read(file.Read(cancellation) ?? new(""))),
        problem => new(file.Path, new(null, new([problem]))));
}
