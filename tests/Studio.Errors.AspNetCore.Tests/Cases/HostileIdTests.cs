using Studio.Errors.Testing;

namespace Studio.Errors.AspNetCore.Tests.Cases;

/// <summary>
/// Two requests in one packet, the first with a hostile id. Whatever becomes of the first, the second must be answered
/// as if alone, or the connection must end: a stray byte between them would poison it.
/// </summary>
public sealed class HostileIdTests(RunningApplications applications) : IClassFixture<RunningApplications>
{
    public static TheoryData<string, bool> Ids => new()
    {
        { "plain", true }, { "A.b_c~d:e+f/g=h@i-j", true }, { "req_0123456789abcdef", true }, { "0", true }, { new string('x', 128), true },
        { "", false }, { " ", false }, { new string('x', 129), false }, { new string('x', 5000), false },
        { "r\u00e9q", false }, { "r\u00c3\u00a9q", false }, { "\u00ff\u00fe", false }, { "\u00f0\u009f\u0098\u0080", false }, { "\u00ed\u00a0\u0080", false },
        { "a b", false }, { "a\tb", false }, { "a,b", false }, { "a;b", false }, { "a\"b", false }, { "a\\b", false }, { "a'b", false },
        { "a<b>", false }, { "a{b}", false }, { "a(b)", false }, { "a[b]", false }, { "a|b", false }, { "a%0d%0aX: y", false }, { "a\u007fb", false },
        { "a\u0001b", false }, { "a\u001bb", false }, { "a\0b", false }, { "a\rb", false }, { "a\r\nX-Request-Id: b", false }, { "a\r\n b", false },
        { "sk_live_demo_owner", false }, { "sk_", false }, { "${jndi:ldap://x}", false }, { "a#b", false },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Id_leaves_no_stray_bytes(string id, bool isEchoed)
    {
        var application = await applications.GetAsync("api", "Production");
        foreach (var path in new[] { "/own", "/ok", "/throw", "/nowhere" })
        {
            await using var connection = await RawHttpConnection.OpenAsync(application.Http1);
            await connection.SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: {id}\r\n\r\nGET /own HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: second\r\nConnection: close\r\n\r\n");
            var first = await connection.ReceiveAsync();
            var firstId = first?.Header("X-Request-Id");
            Assert.True(isEchoed ? firstId == id : firstId is { Length: 20 } && firstId.StartsWith("req_", StringComparison.Ordinal), $"{first}");
            if (await connection.ReceiveAsync() is { } second)
            {
                EnvelopeAssert.Holds(second, application.Catalog, "not_found");
                Assert.Equal("second", second.Header("X-Request-Id"));
                Assert.Empty(await connection.ReadToEndAsync());
            }
            else
            {
                Assert.Equal(400, first!.Status);
            }
        }
    }
}
