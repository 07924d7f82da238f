using System.Text;

namespace Studio.Errors.Reference;

/// <summary>Fills the placeholders of a message, and undoubles its braces.</summary>
internal static class MessageText
{
    /// <summary>Fills a message.</summary>
    /// <param name="message">The message as the catalog has it.</param>
    /// <param name="value">The value of a parameter by name; null leaves the placeholder as it stands.</param>
    public static string Fill(string message, Func<string, string?> value)
    {
        var filled = new StringBuilder(message.Length);
        for (var index = 0; index < message.Length; index++)
        {
            var close = message[index] == '{' ? message.IndexOf('}', index) : -1;
            if (close > index + 1 && value(message[(index + 1)..close]) is { } text)
            {
                filled.Append(text);
                index = close;
                continue;
            }

            filled.Append(message[index]);
            index += message[index] is '{' or '}' && index + 1 < message.Length && message[index + 1] == message[index] ? 1 : 0;
        }

        return filled.ToString();
    }
}
