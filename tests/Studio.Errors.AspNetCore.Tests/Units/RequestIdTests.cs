using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Studio.Errors.AspNetCore.Tests.Catalogs;

namespace Studio.Errors.AspNetCore.Tests.Units;

/// <summary>The ids that the server makes.</summary>
public sealed class RequestIdTests
{
    [Fact]
    public void No_two_requests_get_the_same_id()
    {
        var ids = new ConcurrentBag<string>();
        Parallel.For(0, 2_000, _ => ids.Add(Made()));
        Assert.All(ids, static id => Assert.Matches("^req_[0-9a-f]{16}$", id));
        Assert.Equal(2_000, ids.Distinct().Count());

        // Bytes that were never filled would be the same in every id.
        Assert.All(Enumerable.Range(4, 16), at => Assert.Equal(16, ids.Select(id => id[at]).Distinct().Count()));
    }

    private static string Made()
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        Assert.True(new ApiErrors.NotFound().ExecuteAsync(context).IsCompletedSuccessfully);
        return context.Response.Headers["X-Request-Id"].ToString();
    }
}
