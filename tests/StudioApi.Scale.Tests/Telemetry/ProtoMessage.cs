using System.Buffers.Binary;
using System.Text;

namespace StudioApi.Tests;

/// <summary>A message of protocol buffers, as far as OTLP needs it: fields by their number.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    /// <summary>Reads a message.</summary>
    public ProtoMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes.Span, ref at);
            var (field, number, length) = ((int)(tag >> 3), 0UL, 0);
            switch (tag & 7)
            {
                case 0:
                    number = Varint(bytes.Span, ref at);
                    break;
                case 1:
                    (number, length) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[at..]), 8);
                    break;
                case 2:
                    length = (int)Varint(bytes.Span, ref at);
                    break;
                case 5:
                    length = 4;
                    break;
                default:
                    throw new FormatException($"No wire type: {tag & 7}");
            }

            fields.Add((field, number, bytes.Slice(at, length)));
            at += length;
        }
    }

    /// <summary>The messages of a field that may be repeated.</summary>
    public IEnumerable<ProtoMessage> All(int field) =>
        fields.Where(each => each.Field == field).Select(each => new ProtoMessage(each.Bytes));

    /// <summary>The messages at the end of a path of such fields.</summary>
    public IEnumerable<ProtoMessage> Path(params int[] path) =>
        path.Aggregate((IEnumerable<ProtoMessage>)[this], (messages, field) => messages.SelectMany(message => message.All(field)));

    /// <summary>Whether a field is there.</summary>
    public bool Has(int field) => fields.Any(each => each.Field == field);

    /// <summary>A field as text; empty where it isn't there.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(fields.LastOrDefault(each => each.Field == field).Bytes.Span);

    /// <summary>A field as a whole number; 0 where it isn't there.</summary>
    public ulong Number(int field) => fields.LastOrDefault(each => each.Field == field).Number;

    /// <summary>A field as a number with a fraction; 0 where it isn't there.</summary>
    public double Double(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    /// <summary>The numbers of eight bytes that a field packs.</summary>
    public ulong[] Packed(int field)
    {
        var bytes = fields.LastOrDefault(each => each.Field == field).Bytes;
        return [.. Enumerable.Range(0, bytes.Length / 8)
            .Select(index => BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[(index * 8)..]))];
    }

    /// <summary>The attributes in a field, by name.</summary>
    public Dictionary<string, string> Attributes(int field) => All(field).ToDictionary(pair => pair.Text(1), pair =>
    {
        var value = pair.All(2).Single();
        return value.Has(1) ? value.Text(1) : $"{value.Number(3)}";
    });

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0UL, 0);
        byte next;
        do
        {
            next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return value;
    }
}
