using System.Collections.Immutable;
using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>Where the body of an error has its message and its code, by the picture of the catalog's envelope.</summary>
/// <param name="Message">The members that lead to the message, outermost first; lists are no step. Empty where it isn't shown.</param>
/// <param name="Code">The members that lead to the code. Empty where no member is the code alone.</param>
/// <param name="Names">The names, beside each other, that tell the element from others: of the code, the message, and one more.</param>
internal sealed record EnvelopePlaces(ImmutableArray<string> Message, ImmutableArray<string> Code, ImmutableArray<string> Names)
{
    private const int Telling = 3;

    private static readonly Placeholder[] first = [Placeholder.Code, Placeholder.Message, Placeholder.RequestId, Placeholder.TraceId];

    /// <summary>Whether a class with members of these names is one for the envelope: two names are in much else.</summary>
    public bool TellClasses => Names.Length >= Telling;

    /// <summary>Those of an envelope.</summary>
    public static EnvelopePlaces Of(EnvelopeModel envelope)
    {
        var slots = Slots(envelope.Body, []).ToList();
        var message = PathOf(Placeholder.Message);
        var code = PathOf(Placeholder.Code);
        var element = message.IsEmpty ? code : message;
        var beside = slots.Where(slot => Around(slot.Path).SequenceEqual(Around(element)))
            .OrderBy(static slot => Array.IndexOf(first, slot.Shown) is >= 0 and var rank ? rank : first.Length)
            .Select(static slot => slot.Path[slot.Path.Length - 1]).Distinct(StringComparer.Ordinal);
        return new(message, code, [.. beside.Take(Telling)]);

        ImmutableArray<string> PathOf(Placeholder shown) =>
            slots.Find(slot => slot.Shown == shown)?.Path ?? [];
    }

    private static IEnumerable<string> Around(ImmutableArray<string> path) => path.Take(path.Length - 1);

    private static IEnumerable<Slot> Slots(PictureNode node, ImmutableArray<string> path) => node switch
    {
        PictureObject picture => picture.Members.Where(static member => !member.IsSpread)
            .SelectMany(member => Slots(member.Value, path.Add(member.Name))),
        PictureList list => list.Items.SelectMany(item => Slots(item, path)),
        PictureSlot slot when !path.IsEmpty => [new(slot.Placeholder, path)],
        _ => [],
    };

    private sealed record Slot(Placeholder Shown, ImmutableArray<string> Path);
}
