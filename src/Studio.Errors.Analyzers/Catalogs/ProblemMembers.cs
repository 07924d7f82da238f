using Studio.Errors.Catalog;

namespace Studio.Errors.Analyzers;

/// <summary>A member of a problem's outermost object: of the picture, or a field that is shown there.</summary>
/// <param name="Path">Where the file says it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; null for a field.</param>
internal sealed record ProblemMember(string Path, string Name, PictureNode? Value);

/// <summary>The members of problems.</summary>
internal static class ProblemMembers
{
    /// <summary>The members of a catalog's problems; none where its errors are no problems.</summary>
    public static IEnumerable<ProblemMember> Of(CatalogAdvice one) => one.Problem is { } problem
        ? problem.Members
            .Where(static member => !member.IsSpread)
            .Select(static member => new ProblemMember($"{CatalogMap.BodyPath}/{CatalogMap.Step(member.Name)}", member.Name, member.Value))
            .Concat(problem.HasFields ? one.Errors.SelectMany(Fields) : [])
        : [];

    private static IEnumerable<ProblemMember> Fields(ErrorModel error) => error.Parameters
        .Where(static parameter => parameter.IsField)
        .Select(field => new ProblemMember($"{error.Code}/fields/{field.Name}", field.Name, null));
}
