using System.Globalization;
using System.Text.Json;

namespace Studio.Errors.AspNetCore;

/// <summary>An error of the catalog whose fields came with a problem that names it.</summary>
internal sealed class ReceivedError : ErrorResult
{
    private readonly object?[] arguments;

    private ReceivedError(ErrorTemplate template, object?[] arguments)
        : base(template) => this.arguments = arguments;

    /// <summary>Makes the error of what a problem carries.</summary>
    /// <param name="template">The precomputed answer.</param>
    /// <param name="members">The problem's own members.</param>
    /// <returns>The error; null where something is missing that every answer of it carries: nothing is made up.</returns>
    public static ReceivedError? Of(ErrorTemplate template, IDictionary<string, object?> members)
    {
        var parameters = template.Definition.Parameters;
        var arguments = new object?[parameters.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = members.TryGetValue(parameters[index].Name, out var value) ? Read(parameters[index].Type, value) : null;
            if (arguments[index] is null && parameters[index].IsRequired)
            {
                return null;
            }
        }

        return new(template, arguments);
    }

    /// <inheritdoc/>
    protected override void WriteArgument(int index, ref ErrorArgumentWriter writer) => writer.WriteRead(arguments[index]);

    private static object? Read(ErrorParameterType type, object? value) => value switch
    {
        JsonElement json => type.Read(json),
        string text when type == ErrorParameterType.String => text,
        int number when type == ErrorParameterType.Integer => (long)number,
        long number when type == ErrorParameterType.Integer => number,
        int or long or float or double or decimal when type == ErrorParameterType.Number =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null,
        bool truth when type == ErrorParameterType.Boolean => truth,
        _ => null,
    };
}
