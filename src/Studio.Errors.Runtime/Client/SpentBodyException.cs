namespace Studio.Errors;

/// <summary>The body of an answer was read before, or the answer was disposed. Its error can't be told any more.</summary>
internal sealed class SpentBodyException(Exception? inner = null) : InvalidOperationException(
    "The body of the answer was read before, so the error in it can't be told. Read the error first (its content stays readable), "
    + "or send with HttpCompletionOption.ResponseContentRead.",
    inner);
