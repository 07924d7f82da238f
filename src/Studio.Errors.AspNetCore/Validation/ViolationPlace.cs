using System.Text;

namespace Studio.Errors.AspNetCore;

/// <summary>The spellings of a place in a body: a JSON pointer, and what is made of one.</summary>
internal static class ViolationPlace
{
    /// <summary>Puts a name behind a pointer.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <param name="name">The name of a member, unescaped.</param>
    /// <returns>The longer pointer.</returns>
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The name that a step of a pointer stands for.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The name.</returns>
    public static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The fragment of a URI.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <returns>The fragment, with its <c>#</c>.</returns>
    public static string ToFragment(string pointer) => "#" + string.Join('/', pointer.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path of names and indexes.</summary>
    /// <param name="pointer">The pointer.</param>
    /// <returns>The path; empty for the whole body.</returns>
    public static string ToPath(string pointer)
    {
        var path = new StringBuilder();
        foreach (var step in pointer.Split('/').Skip(1))
        {
            if (step.Length > 0 && step.All(char.IsAsciiDigit))
            {
                path.Append('[').Append(step).Append(']');
            }
            else
            {
                path.Append(path.Length == 0 ? "" : ".").Append(Unescape(step));
            }
        }

        return path.ToString();
    }
}
