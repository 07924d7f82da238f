using Refit;

namespace Clients.Tests;

/// <summary>The API as Refit is told of it.</summary>
public interface IThings
{
    /// <summary>Gets a thing.</summary>
    /// <param name="id">Its id.</param>
    [Get("/things/{id}")]
    Task<Thing> GetThingAsync(string id);

    /// <summary>Places an order.</summary>
    [Post("/orders")]
    Task<Thing> PlaceOrderAsync();
}
