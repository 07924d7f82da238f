using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>The catalogs of an application, each with the paths that it answers.</summary>
internal sealed class ErrorResponders
{
    private readonly ErrorResponder[] responders;

    public ErrorResponders(IEnumerable<ErrorResponder> responders)
    {
        this.responders = [.. responders];
        RefuseOverlaps();
    }

    /// <summary>The catalog that was added first.</summary>
    public ErrorResponder First => responders[0];

    /// <summary>Whether there is more than one.</summary>
    public bool AreSeveral => responders.Length > 1;

    /// <summary>The catalog that answers a path.</summary>
    /// <param name="path">The path as the client sent it.</param>
    /// <returns>The catalog; null for a path that none covers.</returns>
    public ErrorResponder? Find(PathString path)
    {
        foreach (var responder in responders)
        {
            if (responder.Covers(path))
            {
                return responder;
            }
        }

        return null;
    }

    private void RefuseOverlaps()
    {
        for (var first = 0; first < responders.Length; first++)
        {
            for (var second = first + 1; second < responders.Length; second++)
            {
                if (Overlap(responders[first], responders[second]))
                {
                    throw new InvalidOperationException(
                        "Two error catalogs answer the same paths. Give each its own path prefixes, as in AddXErrors(options => options.PathPrefixes.Add(\"/v1\")).");
                }
            }
        }
    }

    private static bool Overlap(ErrorResponder left, ErrorResponder right) =>
        left.Prefixes.Length == 0 || right.Prefixes.Length == 0
        || left.Prefixes.Any(right.Covers) || right.Prefixes.Any(left.Covers);
}
