using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Why the binder of a handler refused a request. It throws where the endpoint asks it to, and its words alone tell that it was the
/// binder and not the handler; of them only the name of the parameter is taken, never what the client sent.
/// </summary>
/// <param name="Kind">What it refused.</param>
/// <param name="Parameter">The name of the handler's parameter.</param>
/// <param name="Json">What the serializer threw.</param>
internal sealed record BindingFault(BindingFault.Cause Kind, string? Parameter, JsonException? Json)
{
    private static readonly (string Start, string End, Cause Kind)[] Known =
    [
        ("Failed to read parameter ", "as JSON.", Cause.Json),
        ("Failed to read parameter ", "as form.", Cause.Form),
        ("Failed to bind parameter ", "", Cause.Value),
        ("Required parameter ", "", Cause.Missing),
        ("Implicit body inferred for parameter ", "", Cause.MissingBody),
        ("Expected a supported JSON media type but got ", "", Cause.Other),
        ("Expected a supported form media type but got ", "", Cause.Other),
        ("Unexpected request without body, ", "", Cause.MissingBody),
        ("Invalid anti-forgery token found when reading parameter ", "", Cause.Other),
    ];

    /// <summary>What the binder can refuse.</summary>
    internal enum Cause
    {
        /// <summary>A body that does not read as its type.</summary>
        Json,

        /// <summary>A body that is no form.</summary>
        Form,

        /// <summary>A value that does not parse.</summary>
        Value,

        /// <summary>A value that isn't there.</summary>
        Missing,

        /// <summary>A body that isn't there.</summary>
        MissingBody,

        /// <summary>What its status tells well enough.</summary>
        Other,
    }

    /// <summary>Reads what was thrown.</summary>
    /// <param name="thrown">The exception.</param>
    /// <returns>The fault; null where the binder did not throw it.</returns>
    public static BindingFault? Of(BadHttpRequestException thrown)
    {
        var text = thrown.Message;
        var row = Array.Find(
            Known, row => text.StartsWith(row.Start, StringComparison.Ordinal) && text.EndsWith(row.End, StringComparison.Ordinal));
        return row.Start is null ? null : new(row.Kind, NameIn(text), thrown.InnerException as JsonException);
    }

    // "Order order": the type, and the name.
    private static string? NameIn(string message) =>
        message.Split('"') is [_, var quoted, ..] ? quoted[(quoted.LastIndexOf(' ') + 1)..] : null;
}
