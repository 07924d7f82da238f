using Microsoft.AspNetCore.Mvc.Testing;
using ShopClient;
using ShopContracts;
using ShopServer;

namespace ShopTests;

internal static class Tests
{
    internal static async Task Main()
    {
        await using var server = new WebApplicationFactory<global::Program>();
        var read = await Orders.ReadAsync(server.CreateClient());
        var error = new ShopApiErrors.NoSuchOrder();
        var isSame = error.Code == ShopErrorCodes.NoSuchOrder && ShopErrorMapper.ParseCode(error.Code) is ShopErrorCode.NoSuchOrder;
        Console.WriteLine(isSame && ReferenceEquals(ShopApiErrors.Testing, ShopApiErrors.Testing) && ShopErrors.Testing is not null ? read : "");
    }
}
