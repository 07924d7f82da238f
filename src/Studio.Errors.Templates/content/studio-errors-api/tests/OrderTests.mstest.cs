using Microsoft.VisualStudio.TestTools.UnitTesting;
using Studio.Errors.Testing;

namespace Studio.Api.Tests;

[TestClass]
public class OrderTests
{
    [TestMethod]
    public async Task An_order_that_is_not_there_is_not_found()
    {
        using var client = Api.Client();
        using var response = await client.GetAsync("/orders/2");
        await response.ShouldBeErrorAsync<ApiErrors.NotFound>();
    }
}

[TestClass]
public class AtTheEnd
{
    [AssemblyCleanup]
    public static void Every_error_that_an_endpoint_declares_was_answered() => ErrorCoverage.OfProcess.ShouldCoverEveryDeclaredCode();
}
