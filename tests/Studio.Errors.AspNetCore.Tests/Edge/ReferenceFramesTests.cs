using Microsoft.AspNetCore.Builder;

namespace Studio.Errors.AspNetCore.Tests.Edge;

/// <summary>The served reference can't be framed, unless the application's own policy says who may.</summary>
public sealed class ReferenceFramesTests
{
    [Theory]
    [InlineData("", "frame-ancestors 'none'")]
    [InlineData("default-src 'self'", "default-src 'self'|frame-ancestors 'none'")]
    [InlineData("frame-ancestors https://portal.example", "frame-ancestors https://portal.example")]
    public async Task Page_says_who_may_frame_it(string policy, string expected)
    {
        await using var ours = await PlainKestrel.StartAsync(withCatalog: true, _ => { }, app =>
        {
            app.Use((context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = policy.Length > 0 ? policy : default(string);
                return next(context);
            });
            app.MapErrorReference();
        });
        foreach (var path in new[] { "/errors", "/errors/not_found" })
        {
            var response = await ours.GetAsync(path);
            Assert.Equal(200, response.Status);
            Assert.Equal(expected, string.Join('|', response.Headers.Where(header => header.Key == "Content-Security-Policy").Select(header => header.Value)));
        }
    }
}
