using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// A place in a body, by the contract of its type. It is cut where the contract ends: at a dictionary, whose keys are the client's
/// text, and at a member that the type doesn't have.
/// </summary>
internal sealed class JsonPlace
{
    private const int LongestPlace = 2000;

    private readonly List<int> order = [];

    private JsonPlace(Type type) => Type = type;

    /// <summary>The place as a JSON pointer; empty for the whole body.</summary>
    public string Pointer { get; private set; } = "";

    /// <summary>The place of each step among those beside it: where two are compared, the contract's order is theirs.</summary>
    public IReadOnlyList<int> Order => order;

    /// <summary>Whether the whole place was found.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The type of what stands there.</summary>
    public Type Type { get; private set; }

    /// <summary>The member; null for the whole body and for an element of a list.</summary>
    public JsonPropertyInfo? Member { get; private set; }

    /// <summary>Finds a place.</summary>
    /// <param name="options">How JSON is read.</param>
    /// <param name="root">The type of the body.</param>
    /// <param name="place">The place, in any spelling.</param>
    /// <returns>The place as far as the contract knows it.</returns>
    public static JsonPlace Find(JsonSerializerOptions options, Type root, string place)
    {
        var found = new JsonPlace(Bare(root));
        if (place.Length <= LongestPlace)
        {
            found.Walk(options, new(place));
        }

        return found;
    }

    private void Walk(JsonSerializerOptions options, PlaceText text)
    {
        while (!text.IsAtEnd)
        {
            if (!options.TryGetTypeInfo(Type, out var info) || !(info.Kind switch
            {
                JsonTypeInfoKind.Object => TakeMember(options, info, text),
                JsonTypeInfoKind.Enumerable => TakeElement(info, text),
                JsonTypeInfoKind.None or JsonTypeInfoKind.Dictionary => false,
                _ => false,
            }))
            {
                return;
            }
        }

        IsWhole = true;
    }

    // The longest name that stands there; one as it is written before one in another case.
    private bool TakeMember(JsonSerializerOptions options, JsonTypeInfo type, PlaceText text)
    {
        (JsonPropertyInfo Member, int Index, int End)? best = null;
        foreach (var comparison in (ReadOnlySpan<StringComparison>)[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
        {
            foreach (var (index, member) in MembersOf(options, type).Index())
            {
                var own = member.AttributeProvider is MemberInfo info ? text.EndOf(info.Name, comparison) : -1;
                var end = Math.Max(text.EndOf(member.Name, comparison), own);
                if (end > (best?.End ?? 0))
                {
                    best = (member, index, end);
                }
            }

            if (best is { } found)
            {
                text.GoTo(found.End);
                Go(ViolationPlace.Append(Pointer, found.Member.Name), found.Index, found.Member.PropertyType);
                Member = found.Member;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<JsonPropertyInfo> MembersOf(JsonSerializerOptions options, JsonTypeInfo info) => info.Properties
        .Concat((info.PolymorphismOptions?.DerivedTypes ?? [])
            .SelectMany(derived => options.TryGetTypeInfo(derived.DerivedType, out var known) ? known.Properties : []))
        .Where(static member => !member.IsExtensionData);

    private bool TakeElement(JsonTypeInfo info, PlaceText text)
    {
        if (info.ElementType is not { } element || text.TakeIndex() is not { } index)
        {
            return false;
        }

        Go(ViolationPlace.Append(Pointer, index.ToString(CultureInfo.InvariantCulture)), index, element);
        Member = null;
        return true;
    }

    private void Go(string pointer, int index, Type type)
    {
        Pointer = pointer;
        order.Add(index);
        Type = Bare(type);
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
