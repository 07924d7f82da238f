namespace Studio.Errors;

/// <summary>Whether the answers of an error show a part of the body.</summary>
public enum EnvelopePresence
{
    /// <summary>No answer has it.</summary>
    Never = 0,

    /// <summary>Some answers have it: it shows what a request may lack.</summary>
    Sometimes = 1,

    /// <summary>Every answer has it.</summary>
    Always = 2,

    /// <summary>It is made of constants alone and always there, but keeps nothing else from being left out.</summary>
    Constant = 3,
}
