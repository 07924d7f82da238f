using System.Text.Json;
using System.Text.Json.Nodes;

namespace Studio.Errors.AspNetCore;

/// <summary>An error of the catalog with the arguments that the catalog gives as examples.</summary>
internal sealed class ExampleError : ErrorResult
{
    private readonly JsonElement?[] arguments;
    private readonly TimeSpan? retryAfter;

    /// <summary>Creates an example.</summary>
    /// <param name="template">The precomputed answer.</param>
    /// <param name="values">Arguments in the place of examples; null for none.</param>
    /// <param name="retryAfter">The delay in the place of the catalog's; null for none.</param>
    public ExampleError(ErrorTemplate template, JsonObject? values, TimeSpan? retryAfter)
        : base(template)
    {
        this.retryAfter = retryAfter;
        if (retryAfter is not null && Definition.Retry != RetryAdvice.RetryAfter)
        {
            throw new ArgumentException(
                $"'{Code}' has no Retry-After; in the catalog its \"retry\" would have to be \"retryAfter\".", nameof(retryAfter));
        }

        arguments = [.. Definition.Parameters.Select(static parameter => JsonElement.Parse(parameter.ExampleOrSample))];
        foreach (var (name, value) in values ?? [])
        {
            var index = IndexOf(name);
            arguments[index] = Checked(Definition.Parameters[index], value);
        }
    }

    /// <inheritdoc/>
    internal override int? DelaySeconds =>
        Definition.Retry != RetryAdvice.RetryAfter ? null
        : retryAfter is { } delay ? RetryDelay.Seconds(delay)
        : Definition.RetryAfterDefault ?? 1;

    /// <inheritdoc/>
    protected override void WriteArgument(int index, ref ErrorArgumentWriter writer)
    {
        if (arguments[index] is { } argument)
        {
            writer.Write(argument);
        }
        else
        {
            writer.Write((string?)null);
        }
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (Definition.Parameters[index].Name == name)
            {
                return index;
            }
        }

        var names = string.Join(", ", Definition.Parameters.Select(static parameter => $"'{parameter.Name}'"));
        throw new ArgumentException($"'{Code}' has no '{name}'; it has {(names.Length == 0 ? "no fields" : names)}.", nameof(name));
    }

    private JsonElement? Checked(ErrorParameter parameter, JsonNode? value)
    {
        if (value is null)
        {
            return parameter.IsRequired
                ? throw new ArgumentException($"Every '{Code}' has '{parameter.Name}'; it can't be null.", nameof(value))
                : null;
        }

        var argument = JsonElement.Parse(value.ToJsonString());
        return parameter.Type.Read(argument) is null
            ? throw new ArgumentException(
                $"{argument.GetRawText()} can't be '{parameter.Name}' of '{Code}', which is of the type {parameter.Type.Name}.",
                nameof(value))
            : argument;
    }
}
