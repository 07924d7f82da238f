namespace Studio.Errors.Reference;

/// <summary>The envelope that every error comes in.</summary>
internal static class EnvelopeSection
{
    public static Html Print(ErrorReference reference) => Html.Of($"""
        <section id="answer" class="guide split" aria-labelledby="answer-title">
        <div>
        <h2 id="answer-title">The answer</h2>
        <p>Every error is JSON in one envelope, whatever failed and whatever <code>Accept</code> says.</p>
        <dl class="members">
        {reference.Catalog.Envelope.Members.Select(member => Member(reference.Catalog.Envelope, member))}{Fields(reference).Select(Field)}
        </dl>
        </div>
        <div class="samples">{CodeColours.Block("An error", $"{ErrorExample.Head(reference.MostToShow)}\n\n{ErrorExample.Body(reference.MostToShow)}", "http")}</div>
        </section>

        """);

    private static Html Member(EnvelopeShape shape, KeyValuePair<string, EnvelopeMember> member) => Html.Of($"""
        <dt><code>{member.Key}</code></dt>
        <dd>{member.Value.Guidance(shape)}</dd>

        """);

    /// <summary>Each field with the codes that carry it.</summary>
    private static IEnumerable<IGrouping<string, (ErrorDefinition Error, ErrorParameter Field)>> Fields(ErrorReference reference) =>
        reference.Errors
        .SelectMany(error => error.Parameters.Where(parameter => parameter.IsField).Select(field => (error, field)))
        .GroupBy(carried => carried.field.Name, StringComparer.Ordinal);

    private static Html Field(IGrouping<string, (ErrorDefinition Error, ErrorParameter Field)> field) => Html.Of($"""
        <dt><code>{field.Key}</code></dt>
        <dd>On {field.Select((carried, index) => Html.Of($"{(index > 0 ? ", " : "")}{Carrier(carried.Error, carried.Field)}"))}{Html.When(field.Count() == 1, $" alone")}. {field.First().Field.Description}</dd>

        """);

    private static Html Carrier(ErrorDefinition error, ErrorParameter field) =>
        Html.Of($"""<a href="#{error.Code}"><code>{error.Code}</code></a>{Html.When(!field.IsRequired, $" (where known)")}""");
}
