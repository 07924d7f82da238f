using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Studio.Errors.AspNetCore;

/// <summary>
/// Warns of a <c>CustomizeProblemDetails</c> that changes nothing: where a catalog answers problems on every path, none of the
/// framework's is left.
/// </summary>
/// <param name="responders">The catalogs.</param>
/// <param name="telemetry">Takes the warning.</param>
/// <param name="problems">How the framework makes problems.</param>
internal sealed class ProblemDetailsCheck(
    IEnumerable<ErrorResponder> responders, ErrorTelemetry telemetry, IOptions<ProblemDetailsOptions> problems)
{
    private const string Problem = "application/problem+json";

    /// <summary>Checks the options.</summary>
    public void Run()
    {
        var responder = responders.FirstOrDefault(static responder => responder.Shape.MediaType == Problem && IsEverywhere(responder));
        if (responder is not null && problems.Value.CustomizeProblemDetails is not null)
        {
            ErrorEvents.CustomizationWithoutEffect(telemetry.Log, responder.Mapper.Family);
        }
    }

    private static bool IsEverywhere(ErrorResponder responder) =>
        responder.Prefixes.Length == 0 && responder.Options.ExceptPaths.Count == 0;
}
