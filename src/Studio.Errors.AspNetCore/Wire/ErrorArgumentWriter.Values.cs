using System.Runtime.CompilerServices;

namespace Studio.Errors.AspNetCore;

/// <content>Lists, maps and objects: what stands in them is written as fields are, after a comma and its name.</content>
public ref partial struct ErrorArgumentWriter
{
    /// <summary>Names the member that the next value is of; a null value leaves it out.</summary>
    /// <param name="utf8Name">The name as JSON, with its quotes and the colon.</param>
    public void Name(ReadOnlySpan<byte> utf8Name) => name = utf8Name;

    /// <summary>Writes an object.</summary>
    /// <param name="value">The object; null only where the field may be left out.</param>
    public void Write(IErrorValue? value)
    {
        if (value is not null && Open((byte)'{', value))
        {
            value.WriteMembers(ref this);
            Close((byte)'}');
        }
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list; null only where the field may be left out.</param>
    public void Write<T>(IReadOnlyList<T>? items)
    {
        if (items is null || !Open((byte)'[', items))
        {
            return;
        }

        // Where one finds no room, the rest would be work for nothing.
        for (var index = 0; index < items.Count && !IsFull; index++)
        {
            WriteItem(items[index]);
        }

        Close((byte)']');
    }

    /// <summary>Writes a map, in its order.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The map; null only where the field may be left out.</param>
    public void Write<T>(IReadOnlyDictionary<string, T>? items)
    {
        if (items is null || !Open((byte)'{', items))
        {
            return;
        }

        foreach (var (key, value) in items)
        {
            if (IsFull)
            {
                break;
            }

            if (WriteName(key))
            {
                WriteItem(value);
            }
        }

        Close((byte)'}');
    }

    /// <summary>Writes an object of a contract, or a list or map that stands in another.</summary>
    /// <param name="items">What it holds; null only where the field may be left out.</param>
    public void Write(IErrorItems? items)
    {
        if (items is null || !Open(items.IsMap ? (byte)'{' : (byte)'[', items))
        {
            return;
        }

        var isMap = items.IsMap;
        for (var index = 0; index < items.Count && !IsFull; index++)
        {
            // A member that has no value is left out.
            if (items.ItemAt(index) is { } item && (!isMap || WriteName(items.NameAt(index))))
            {
                WriteItem(item);
            }
        }

        Close(isMap ? (byte)'}' : (byte)']');
    }

    /// <summary>Writes a value as <see cref="ErrorParameterType.Read"/> gives it; null leaves the field out.</summary>
    /// <param name="value">The value.</param>
    internal void WriteRead(object? value)
    {
        if (value is null)
        {
            Write((string?)null);
        }
        else
        {
            WriteItem(value);
        }
    }

    /// <summary>The one place that tells the types of values apart where only the request knows them.</summary>
    private void WriteItem<T>(T item)
    {
        switch (item)
        {
            case IErrorValue value:
                Write(value);
                break;
            case string text:
                Write(text);
                break;
            case long number:
                Write(number);
                break;
            case double number:
                Write(number);
                break;
            case bool truth:
                Write(truth);
                break;
            case DateTimeOffset time:
                Write(time);
                break;
            case DateOnly date:
                Write(date);
                break;
            case Guid uuid:
                Write(uuid);
                break;
            case Uri address:
                Write(address);
                break;
            case IErrorItems items:
                Write(items);
                break;
            case null:
                WriteLiteral("null"u8);
                break;
            default:
                throw new NotSupportedException($"No field holds a value of {item.GetType()}.");
        }
    }

    /// <summary>Writes the separator and the name of an item of a map; what its value needs is asked for later.</summary>
    private bool WriteName(string key)
    {
        if (!Fits(4 + (key.Length * JsonText.MaxBytesPerChar)))
        {
            return false;
        }

        Separate();
        Append("\""u8);
        Written += JsonText.Escape(key, destination[Written..]);
        Append("\":"u8);
        isFirst = true;
        return true;
    }

    private bool Open(byte bracket, object value)
    {
        if (!Begin(1))
        {
            Refused ??= value;
            return false;
        }

        destination[Written++] = bracket;
        depth++;
        isFirst = true;
        return true;
    }

    private void Close(byte bracket)
    {
        depth--;
        isFirst = false;
        name = default;
        if (Fits(1))
        {
            destination[Written++] = bracket;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool BeginInner(int length)
    {
        if (!Fits(1 + name.Length + length))
        {
            return false;
        }

        Separate();
        Append(name);
        name = default;
        return true;
    }

    private void Separate()
    {
        if (!isFirst)
        {
            Append(","u8);
        }

        isFirst = false;
    }
}
