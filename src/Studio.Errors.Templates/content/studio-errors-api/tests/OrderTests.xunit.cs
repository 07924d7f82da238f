using Studio.Errors.Testing;
using Xunit;

namespace Studio.Api.Tests;

public class OrderTests
{
    [Fact]
    public async Task An_order_that_is_not_there_is_not_found()
    {
        using var client = Api.Client();
        using var response = await client.GetAsync("/orders/2", TestContext.Current.CancellationToken);
        await response.ShouldBeErrorAsync<ApiErrors.NotFound>(TestContext.Current.CancellationToken);
    }
}

/// <summary>Collections that don't run in parallel run after all others.</summary>
[CollectionDefinition("At the end", DisableParallelization = true)]
public class AtTheEnd;

[Collection("At the end")]
public class ErrorCoverageTests
{
    [Fact]
    public void Every_error_that_an_endpoint_declares_was_answered() => ErrorCoverage.OfProcess.ShouldCoverEveryDeclaredCode();
}
