namespace Studio.Errors.Catalog;

internal enum JsonTokenKind
{
    End,
    OpenObject,
    CloseObject,
    OpenArray,
    CloseArray,
    Colon,
    Comma,
    Text,
    Number,
    True,
    False,
    Null,

    /// <summary>Something that is not JSON; the lexer has reported it.</summary>
    Word,
}

/// <summary>One token of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Extent">Where it stands, quotes included.</param>
/// <param name="Value">A text's value without escapes; of any other token, its spelling.</param>
internal readonly record struct JsonToken(JsonTokenKind Kind, Extent Extent, string Value);
