using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>An error of the catalog with the arguments that the catalog gives as examples.</summary>
/// <param name="template">The precomputed answer.</param>
internal sealed class ExampleError(ErrorTemplate template) : ErrorResult(template)
{
    /// <inheritdoc/>
    internal override int? DelaySeconds => Definition.Retry == RetryAdvice.RetryAfter ? Definition.RetryAfterDefault ?? 1 : null;

    /// <inheritdoc/>
    protected override void WriteArgument(int index, ref ErrorArgumentWriter writer) =>
        writer.Write(JsonElement.Parse(Definition.Parameters[index].ExampleOrSample));
}
