using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>An error of the catalog with the arguments that the catalog gives as examples.</summary>
/// <param name="template">The precomputed answer.</param>
internal sealed class ExampleError(ErrorTemplate template) : ErrorResult(template)
{
    /// <inheritdoc/>
    internal override int? DelaySeconds => Definition.Retry == RetryAdvice.RetryAfter ? 1 : null;

    /// <inheritdoc/>
    protected override void WriteArgument(int index, ref ErrorArgumentWriter writer)
    {
        var parameter = Definition.Parameters[index];
        var example = parameter.Example is { } json ? JsonElement.Parse(json) : default;
        switch (parameter.Type)
        {
            case ErrorParameterType.WholeNumber:
                writer.Write(example.ValueKind == JsonValueKind.Number ? example.GetInt64() : 1L);
                break;
            case ErrorParameterType.Number:
                writer.Write(example.ValueKind == JsonValueKind.Number ? example.GetDouble() : 1d);
                break;
            case ErrorParameterType.Boolean:
                writer.Write(example.ValueKind != JsonValueKind.False);
                break;
            default:
                writer.Write(example.ValueKind == JsonValueKind.String ? example.GetString() : parameter.Name);
                break;
        }
    }
}
