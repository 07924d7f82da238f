namespace Studio.Errors.AspNetCore;

/// <summary>Takes the arguments of one error as its envelope is written. Generated results call it.</summary>
public ref struct ErrorArgumentWriter
{
    /// <summary>Writes text.</summary>
    /// <param name="value">The text; null only where the field may be left out.</param>
    public void Write(string? value) => throw new NotImplementedException();

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number; null only where the field may be left out.</param>
    public void Write(long? value) => throw new NotImplementedException();

    /// <summary>Writes a number.</summary>
    /// <param name="value">The finite number; null only where the field may be left out.</param>
    public void Write(double? value) => throw new NotImplementedException();

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value; null only where the field may be left out.</param>
    public void Write(bool? value) => throw new NotImplementedException();
}
