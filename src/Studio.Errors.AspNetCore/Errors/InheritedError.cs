namespace Studio.Errors.AspNetCore;

/// <summary>An error of a library in the shape of an API whose catalog extends that of the library.</summary>
/// <param name="template">The API's precomputed answer.</param>
/// <param name="error">The library's error, which knows the arguments.</param>
internal sealed class InheritedError(ErrorTemplate template, ErrorResult error) : ErrorResult(template)
{
    /// <inheritdoc/>
    internal override int? DelaySeconds => error.DelaySeconds;

    /// <inheritdoc/>
    internal override object? ValueOf(string parameter) => error.ValueOf(parameter);

    /// <inheritdoc/>
    protected override void WriteArgument(int index, ref ErrorArgumentWriter writer) => error.FillArgument(index, ref writer);
}
