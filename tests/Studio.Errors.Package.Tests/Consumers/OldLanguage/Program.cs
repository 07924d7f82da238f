using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;

namespace OldLanguage
{
    public static class Program
    {
        public static void Main(string[] args)
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddApiErrors();
            var app = builder.Build();
            app.MapGet("/orders/{id:int}", Find);
            app.Run();
        }

        private static Results<Ok<string>, ApiErrors.NoSuchOrder> Find(int id) =>
            id == 1 ? TypedResults.Ok("one of everything") : new ApiErrors.NoSuchOrder();
    }

    [ErrorCatalog("errors.json")]
    public static partial class ApiErrors
    {
    }
}
