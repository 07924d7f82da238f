using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;

namespace Studio.Errors;

/// <summary>
/// Knows the contents that give the same bytes each time they are sent. Of any other nobody knows it: sent a second time,
/// it may be empty, and the server would store that.
/// </summary>
internal static class RepeatableContent
{
    private static readonly ConcurrentDictionary<Type, bool> asynchronous = new();

    /// <summary>Whether a content can be sent again.</summary>
    /// <param name="content">The content; null for a request without one.</param>
    /// <returns>Whether it gives the same bytes again.</returns>
    public static bool Is(HttpContent? content) => content switch
    {
        null => true,
        JsonContent json => IsMaterialized(json.Value)
            && !asynchronous.GetOrAdd(json.Value?.GetType() ?? json.ObjectType, static type => HoldsAsynchronous(type, [])),

        // What others derive from these may write itself in another way.
        _ when content.GetType().Assembly != typeof(HttpContent).Assembly => false,
        ByteArrayContent or ReadOnlyMemoryContent => true,
        MultipartContent parts => parts.All(Is),
        _ => false,
    };

    /// <summary>Whether a value is no sequence that is made while it is read.</summary>
    private static bool IsMaterialized(object? value) =>
        value is not IEnumerable || value is string or ICollection
        || HasInterface(value.GetType(), typeof(ICollection<>)) || HasInterface(value.GetType(), typeof(IReadOnlyCollection<>));

    /// <summary>Whether something in a type, however deep, is read asynchronously.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A property that was trimmed isn't serialized either.")]
    private static bool HoldsAsynchronous(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type.IsEnum || type == typeof(string))
        {
            return false;
        }

        if (HasInterface(type, typeof(IAsyncEnumerable<>)))
        {
            return true;
        }

        var parts = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        return parts.Any(part => HoldsAsynchronous(part, seen))
            || (type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
                && type.GetProperties().Any(property => HoldsAsynchronous(property.PropertyType, seen)));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that is used stays.")]
    private static bool HasInterface(Type type, Type open) =>
        IsOf(type, open) || type.GetInterfaces().Any(one => IsOf(one, open));

    private static bool IsOf(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;
}
