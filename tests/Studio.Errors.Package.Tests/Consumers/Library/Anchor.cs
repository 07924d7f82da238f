using Studio.Errors;

namespace Library;

[ErrorCatalog("errors.json")]
internal static partial class ApiErrors;

public static class Codes
{
    public static bool IsKnown(string code) => ApiErrorMapper.ParseCode(code) is not ApiErrorCode.Unknown;
}
