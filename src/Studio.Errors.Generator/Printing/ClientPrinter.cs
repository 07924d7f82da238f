using Studio.Errors.Catalog;

namespace Studio.Errors.Generator;

/// <summary>Prints what a client throws: the exception of a family, and the extension that reads an answer.</summary>
internal static class ClientPrinter
{
    private const string Answer = "global::System.Net.Http.HttpResponseMessage";
    private const string Cancellation = "global::System.Threading.CancellationToken";
    private const string Options = "global::System.Text.Json.JsonSerializerOptions";
    private const string Task = "global::System.Threading.Tasks.Task";

    public static SourceFile Exception(Family family)
    {
        var writer = SourceHeader.Begin(family.Anchor).Lines($$"""
            /// <summary>An error of <see cref="{{family.Anchor.Name}}"/> that a server answered, thrown by its client.</summary>
            {{SourceHeader.GeneratedCode}}
            {{family.Anchor.Accessibility}} sealed class {{family.Exception}} : global::Studio.Errors.ErrorResponseException
            """).Open();
        writer.Lines($$"""
            /// <summary>Creates the exception of an answer.</summary>
            /// <param name="response">The answer.</param>
            public {{family.Exception}}(global::Studio.Errors.ErrorResponse response) : base(response) => Code = ({{family.CodeEnum}})(response.Definition?.Number ?? 0);

            /// <summary>The code; <see cref="{{family.CodeEnum}}.Unknown"/> where this build's catalog doesn't have it, and where the answer isn't an error's envelope.</summary>
            public {{family.CodeEnum}} Code { get; }
            """);
        foreach (var field in Fields(family))
        {
            Property(writer, new(family.Anchor), field.First(), field.Select(parameter => parameter.Name).Distinct());
        }

        var (catalog, create) = (family.Anchor.GlobalName + ".Catalog", $"static error => new {family.Exception}(error)");
        writer.Blank().Lines($$"""
            /// <summary>Reads the error of a response, for code that returns exceptions instead of throwing them.</summary>
            /// <param name="response">The response; its content stays readable.</param>
            /// <param name="cancellationToken">Cancels the reading.</param>
            /// <returns>The exception, not thrown; null where the status is below 400.</returns>
            /// <exception cref="global::System.InvalidOperationException">The body was read before, as a stream, so that its error can't be read.</exception>
            public static {{Task}}<{{family.Exception}}?> ReadAsync({{Answer}} response, {{Cancellation}} cancellationToken = default) =>
                ReadAsync({{catalog}}, response, {{create}}, cancellationToken);

            /// <summary>Throws where an answer is an error: where its status is 400 or above.</summary>
            /// <param name="response">The answer; its content stays readable.</param>
            /// <param name="cancellationToken">Gives up reading.</param>
            /// <returns>Done where the answer is no error.</returns>
            /// <exception cref="{{family.Exception}}">The answer is an error, whatever its body.</exception>
            public static {{Task}} ThrowIfErrorAsync({{Answer}} response, {{Cancellation}} cancellationToken = default) =>
                ThrowIfErrorAsync({{catalog}}, response, {{create}}, cancellationToken);

            /// <summary>Reads the JSON of an answer, or throws the error in its place.</summary>
            /// <typeparam name="T">What the body is read as.</typeparam>
            /// <param name="response">The answer; a body below 400 is read once.</param>
            /// <param name="options">How to read JSON; those of a serializer context where the program is trimmed.</param>
            /// <param name="cancellationToken">Gives up reading.</param>
            /// <returns>What the body says; never null.</returns>
            /// <exception cref="{{family.Exception}}">The answer is an error; or its status is below 400 and its body isn't such JSON.</exception>
            public static {{Task}}<T> ReadJsonAsync<T>({{Answer}} response, {{Options}} options, {{Cancellation}} cancellationToken = default) where T : notnull =>
                ReadJsonAsync<T>({{catalog}}, response, options, {{create}}, cancellationToken);
            """).Close();
        return SourceFile.Create(family.Anchor, family.Exception, writer.ToString());
    }

    public static SourceFile Extensions(Family family)
    {
        var name = family.Anchor.Singular + "ResponseExtensions";
        var writer = SourceHeader.Begin(family.Anchor).Lines($$"""
            /// <summary>Reads answers of a server of <see cref="{{family.Anchor.Name}}"/>.</summary>
            {{SourceHeader.GeneratedCode}}
            {{family.Anchor.Accessibility}} static class {{name}}
            {
                /// <inheritdoc cref="{{family.Exception}}.ThrowIfErrorAsync({{Answer}}, {{Cancellation}})"/>
                public static {{Task}} ThrowIf{{family.Anchor.Singular}}Async(this {{Answer}} response, {{Cancellation}} cancellationToken = default) =>
                    {{family.Exception}}.ThrowIfErrorAsync(response, cancellationToken);

                /// <inheritdoc cref="{{family.Exception}}.ReadJsonAsync{T}({{Answer}}, {{Options}}, {{Cancellation}})"/>
                public static {{Task}}<T> ReadJsonOrThrow{{family.Anchor.Singular}}Async<T>(this {{Answer}} response, {{Options}} options, {{Cancellation}} cancellationToken = default) where T : notnull =>
                    {{family.Exception}}.ReadJsonAsync<T>(response, options, cancellationToken);
            }
            """);
        return SourceFile.Create(family.Anchor, name, writer.ToString());
    }

    public static IEnumerable<SourceFile> HttpClientExtensions(Family family)
    {
        if (!family.HasHttpClientFactory)
        {
            return [];
        }

        const string Builder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
        const string Extensions = "global::Microsoft.Extensions.DependencyInjection.ErrorHttpClientBuilderExtensions";
        var anchor = family.Anchor;
        var name = anchor.Name + "HttpClientBuilderExtensions";
        var writer = SourceHeader.Begin(anchor).Lines($$"""
            /// <summary>Adds <see cref="{{anchor.Name}}"/> to the clients of an <c>IHttpClientFactory</c>.</summary>
            {{SourceHeader.GeneratedCode}}
            {{anchor.Accessibility}} static class {{name}}
            {
                /// <summary>
                /// Makes a client of this API treat its errors: a request is sent again where the code says that this helps, and
                /// what remains an error is thrown as <see cref="{{family.Exception}}"/>, whatever sits on the client.
                /// </summary>
                /// <param name="builder">The client.</param>
                /// <param name="configure">Changes the options, which are named by the client.</param>
                /// <returns>The same client, for chaining.</returns>
                /// <exception cref="global::System.InvalidOperationException">The client treats errors already.</exception>
                public static {{Builder}} Add{{anchor.Name}}(this {{Builder}} builder, global::System.Action<global::Studio.Errors.ErrorClientOptions>? configure = null) =>
                    {{Extensions}}.AddErrors(builder, {{anchor.GlobalName}}.Catalog, static error => new {{family.Exception}}(error), configure);
            }
            """);
        return [SourceFile.Create(anchor, name, writer.ToString())];
    }

    /// <summary>Prints a property; names on the wire that differ only in style, as is_final and isFinal, share one.</summary>
    private static void Property(SourceWriter writer, TypeCode types, ParameterModel field, IEnumerable<string> names)
    {
        var type = types.Of(field.Type);
        var reads = field.Type is ScalarType scalar
            ? names.Select(name => $"Response.{scalar.Reader}({QuotedText.CSharp(name)})")
            : names.Select(name => $"Response.Value<{type}>({QuotedText.CSharp(name)}, {types.Reader(field.Type)})");
        var value = string.Join(" ?? ", reads);

        // What is made of parts is read once; a scalar is as quickly read as kept.
        var cached = $"read{field.PropertyName}";
        writer.Blank();
        if (field.Type is not ScalarType)
        {
            writer.Lines($"private {type}? {cached};").Blank();
        }

        writer.Lines($"""
            /// <summary>{Documentation.Of(field)}</summary>
            /// <value>Null where the code has no such field.</value>
            public {type}? {field.PropertyName} => {(field.Type is ScalarType ? value : $"{cached} ??= {value}")};
            """);
    }

    /// <summary>The fields of all entries by property.</summary>
    private static IEnumerable<IGrouping<string, ParameterModel>> Fields(Family family) =>
        family.Errors
            .SelectMany(error => error.Parameters)
            .Where(parameter => parameter.IsField)
            .GroupBy(parameter => parameter.PropertyName)
            .OrderBy(same => same.Key, StringComparer.Ordinal);
}
