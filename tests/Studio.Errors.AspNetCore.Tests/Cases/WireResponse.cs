using System.Globalization;
using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>The answer that a client of the framework's got, in the form that raw answers have.</summary>
internal static class WireResponse
{
    public static async Task<RawHttpResponse> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)));
        return new(int.Parse(response.StatusCode.ToString("D"), CultureInfo.InvariantCulture), [.. headers], await response.Content.ReadAsByteArrayAsync(), IsWhole: true);
    }
}
