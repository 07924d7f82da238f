using System.Globalization;
using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>XML documentation from a catalog: when an error happens, then what to do.</summary>
internal static class Documentation
{
    /// <summary>The one full documentation of an entry; other members inherit it.</summary>
    public static string Of(ErrorModel error)
    {
        var when = error.When.Length == 0 ? $"The error <c>{error.Code}</c>." : Escapes.Xml(error.When);
        var remedy = error.Remedy.Length == 0 ? "" : Escapes.Xml(error.Remedy) + " ";
        var of = error.Of.Length == 0 ? "" : ", inherited from " + Escapes.Xml(error.Of);
        var since = error.Since.Length == 0 ? "" : ", since " + Escapes.Xml(error.Since);
        return $"""
            /// <summary>{when}</summary>
            /// <remarks>{remedy}(HTTP {error.Status.ToString(CultureInfo.InvariantCulture)}, retry: {Spellings.Of(error.Retry)}{since}{of}.)</remarks>
            """;
    }

    /// <summary>What a type is.</summary>
    public static string Of(TypeModel type) =>
        type.Description.Length > 0 ? Escapes.Xml(type.Description) : $"The type <c>{type.Name}</c> of the catalog.";

    /// <summary>What a parameter means.</summary>
    public static string Of(ParameterModel parameter) => parameter.Description.Length > 0
        ? Escapes.Xml(parameter.Description)
        : $"The {(parameter.IsField ? "field" : "value")} <c>{parameter.Name}</c>.";
}
