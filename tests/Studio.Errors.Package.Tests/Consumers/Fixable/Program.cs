using Microsoft.AspNetCore.Http.HttpResults;
using Studio.Errors;
using Studio.Errors.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApiErrors();
var app = builder.Build();

// SERR201, by the return type and by ProducesError.
app.MapGet("/1", [RequireScope("order:read")] Results<Ok<int>, ApiErrors.NoSuchOrder> (int id) => id > 0 ? TypedResults.Ok(id) : new ApiErrors.NoSuchOrder());
app.MapGet("/2", (int id) => id).RequireScope("order:read");

// SERR202
app.MapGet("/3", [RequireScope("order:read")] Results<Ok<int>, ApiErrors.ScopeMissing> (int id) => id > 0 ? TypedResults.Ok(id) : new ApiErrors.ScopeMissing("order:write"));

// SERR204
app.MapGet("/4", IResult (int id) => id > 0 ? TypedResults.Ok(id) : TypedResults.NotFound());

// SERR205: two that are not declared, and one that is never answered.
app.MapGet("/5", Results<Ok<int>, ApiErrors.NoSuchOrder> (int id) =>
    id > 2 ? new ApiErrors.NoSuchOrder() : id > 1 ? throw new ApiErrors.SoldOut().ToException() : throw new ApiErrors.Broken().ToException());
app.MapGet("/6", (int id) => id).ProducesError<ApiErrors.SoldOut>();

// SERR207
app.MapGet("/7", (int id) => id).RequireScope("order:wriet").ProducesError<ApiErrors.ScopeMissing>();

// SERR209
app.MapGet("/8", (int id) => new ApiErrors.NoSuchOrder());

app.Run();

[ErrorCatalog("errors.json")]
public static partial class ApiErrors;

public static class Client
{
    // SERR303: mistyped, spelt out, and two that the catalog lacks.
    public static bool IsGone(ApiErrorException failure) =>
        failure.RawCode is { } code && (code == "no_such_ordr" || code == "sold_out" || code == "quota_spent_today" || code == "clock_runs_backwards");

    // SERR304
    public static int Cost(ApiErrorException failure) => failure.Code switch
    {
        ApiErrorCode.SoldOut => 1,
        ApiErrorCode.Broken => 2,
    };

    public static void Tell(ApiErrorException failure)
    {
        switch (failure.Code)
        {
            case ApiErrorCode.SoldOut:
                Console.WriteLine("sold out");
                break;
        }
    }
}
