using System.Globalization;

namespace Studio.Errors.Catalog;

/// <summary>The grammar and the exact values of JSON numbers.</summary>
internal static class JsonNumbers
{
    /// <summary>Whether a word is a JSON number: no sign but a minus, no leading zero, digits around the point.</summary>
    public static bool IsNumber(string word)
    {
        var position = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var digits = Digits(word, ref position);
        if (digits == 0 || (digits > 1 && word[position - digits] == '0'))
        {
            return false;
        }

        if (Take(word, ref position, ".") && Digits(word, ref position) == 0)
        {
            return false;
        }

        if (Take(word, ref position, "eE"))
        {
            Take(word, ref position, "+-");
            if (Digits(word, ref position) == 0)
            {
                return false;
            }
        }

        return position == word.Length;
    }

    /// <summary>The value of a number that is whole, however it is spelt (<c>400.0</c>, <c>4e2</c>), and has 64 bits at most.</summary>
    public static bool TryWhole(string number, out long value)
    {
        var isNegative = number[0] == '-';
        var (digits, exponent) = Normalize(isNegative ? number.Substring(1) : number);
        value = 0;
        if (digits.Length == 0)
        {
            return true;
        }

        return exponent >= 0
            && digits.Length + exponent <= 19
            && long.TryParse(
                (isNegative ? "-" : "") + digits + new string('0', (int)exponent),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out value);
    }

    /// <summary>The nearest double of a number, where that is finite.</summary>
    public static bool TryDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>Significant digits, without zeros at either end, and the power of ten to multiply them with.</summary>
    private static (string Digits, long Exponent) Normalize(string number)
    {
        var mark = number.IndexOfAny(['e', 'E']);
        var mantissa = mark < 0 ? number : number.Substring(0, mark);
        var point = mantissa.IndexOf('.');
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var all = mantissa.Replace(".", "").TrimStart('0');
        var digits = all.TrimEnd('0');
        return (digits, ExponentOf(number, mark) - fraction + (all.Length - digits.Length));
    }

    private static long ExponentOf(string number, int mark)
    {
        if (mark < 0)
        {
            return 0;
        }

        // An exponent too long for an int is beyond every limit anyway; its sign alone matters.
        var spelling = number.Substring(mark + 1);
        var isSmall = int.TryParse(spelling, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent);
        return isSmall ? exponent : spelling[0] == '-' ? int.MinValue : int.MaxValue;
    }

    private static int Digits(string word, ref int position)
    {
        var start = position;
        while (position < word.Length && word[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }

    private static bool Take(string word, ref int position, string any)
    {
        if (position == word.Length || any.IndexOf(word[position]) < 0)
        {
            return false;
        }

        position++;
        return true;
    }
}
