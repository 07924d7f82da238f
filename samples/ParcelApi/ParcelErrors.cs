using Studio.Errors;

namespace ParcelApi;

/// <summary>The errors of the parcel service, in the shape that its clients have always read.</summary>
[ErrorCatalog("parcels.errors.json")]
public static partial class ParcelErrors;
