using System.Globalization;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Validation;

/// <summary>Shows violations in the message, a line for each: what the pipeline found, whatever a catalog makes of it.</summary>
internal sealed class ListingMapper(int most) : ErrorMapper(ApiErrors.Catalog)
{
    public override int MaxViolations => most;

    public override ErrorResult FromStatus(int status) => ApiErrorMapper.FromStatus(status);

    public override ErrorResult FromBinding(string detail) => new ApiErrors.InvalidRequest(detail);

    public override ErrorResult? FromViolations(ErrorViolations violations) => most == 0
        ? null
        : new ApiErrors.InvalidRequest(string.Join(" | ", violations.Items.Select(Line).Append($"{violations.Count}")));

    private static string Line(RequestViolation violation)
    {
        var place = violation.Pointer is { } pointer ? pointer.Length == 0 ? "body" : pointer
            : violation.Parameter is { } parameter ? $"{violation.In}:{parameter}"
            : "-";
        var limits = (violation.Min, violation.Max) is (null, null) ? "" : string.Create(CultureInfo.InvariantCulture, $" [{violation.Min}..{violation.Max}]");
        return $"{place} {violation.Reason}: {violation.Message}{limits}";
    }
}
