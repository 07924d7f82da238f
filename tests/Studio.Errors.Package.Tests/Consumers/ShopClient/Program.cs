using ShopContracts;

Console.WriteLine(await ShopClient.Orders.ReadAsync(new() { BaseAddress = new(args[0]) }));

namespace ShopClient
{
    public static class Orders
    {
        public static async Task<string> ReadAsync(HttpClient shop)
        {
            using var response = await shop.GetAsync("/orders/2");
            try
            {
                await response.ThrowIfShopErrorAsync();
                return "there";
            }
            catch (ShopErrorException error) when (error.Code is ShopErrorCode.NoSuchOrder)
            {
                return $"{error.Code}: {error.Response.Message}";
            }
        }
    }
}
