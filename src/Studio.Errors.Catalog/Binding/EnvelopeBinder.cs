namespace Studio.Errors.Catalog;

/// <summary>Binds <c>envelope</c>: the name of a preset, or a picture of the body.</summary>
internal sealed class EnvelopeBinder(NodeReader reader)
{
    private const string DefaultMediaType = "application/json";

    private readonly ProblemList problems = reader.Problems;

    /// <summary>Binds the envelope; the default stands in for one with a problem.</summary>
    /// <param name="member">The member; null where the file has none.</param>
    /// <param name="hasCodeHeader">Whether a header carries the code, so that the body need not.</param>
    public BoundEnvelope Bind(JsonMember? member, bool hasCodeHeader)
    {
        if (member is null)
        {
            return new(EnvelopePresets.Default, default, IsSound: true);
        }

        var model = member.Value switch
        {
            JsonText name => Preset(name),
            JsonObject node => Picture(node, member.Place, hasCodeHeader),
            _ => Other(member.Value),
        };
        var isSound = model is not null && !problems.Touches(member.Whole);
        return new(isSound ? model! : EnvelopePresets.Default, BodyOf(member), isSound);
    }

    private EnvelopeModel? Preset(JsonText name)
    {
        if (EnvelopePresets.All.TryGetValue(name.Value, out var preset))
        {
            return preset;
        }

        var known = EnvelopePresets.All.Keys.ToArray();
        var cure = problems.DidYouMean(name.Value, known, $"use one of {Phrase.List(known)}, or an object with the body");
        problems.Report(Rules.InvalidSetting, name.Mark, Phrase.Quote(name.Value), "an envelope that has a name", cure);
        return null;
    }

    private EnvelopeModel? Other(JsonNode node)
    {
        if (node is not JsonMissing)
        {
            reader.ReportType(node, "'envelope'", "a string or an object");
        }

        return null;
    }

    private EnvelopeModel? Picture(JsonObject node, Extent place, bool hasCodeHeader)
    {
        var shaped = ShapedObject.Of(node, Shape.Envelope, "'envelope'", place, problems);
        var mediaType = reader.Text(shaped["mediaType"], "'mediaType'");
        if (mediaType is not null && !Names.IsJsonMediaType(mediaType.Value))
        {
            problems.Report(
                Rules.InvalidSetting,
                mediaType.Mark,
                Phrase.Quote(mediaType.Value),
                "a media type of JSON",
                "write one as in application/json or application/vnd.api+json, in lower case and without parameters");
        }

        if (reader.Object(shaped["body"], "'body'") is not { } body)
        {
            return null;
        }

        var picture = new PictureBinder(problems).Bind(body);
        PicturePlaces.Check(picture, node.Members.First(member => member.Name == "body").Place, hasCodeHeader, problems);
        return new(mediaType?.Value ?? DefaultMediaType, picture.Body);
    }

    private static Extent BodyOf(JsonMember envelope) =>
        (envelope.Value as JsonObject)?.Members.FirstOrDefault(member => member.Name == "body")?.Place ?? envelope.Place;
}

/// <summary>An envelope and what checks have to know of it.</summary>
/// <param name="Model">The envelope; the default where it has a problem.</param>
/// <param name="Place">Where something that the body lacks is told.</param>
/// <param name="IsSound">Whether it has no problem.</param>
internal sealed record BoundEnvelope(EnvelopeModel Model, Extent Place, bool IsSound);
