using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Reference.Tests.TwoCatalogs;

#pragma warning disable CA1822 // An action is an instance method.

[ApiController]
[Route("v1/studios")]
public sealed class StudioController : ControllerBase
{
    [HttpGet("{id}")]
    [RequireScope("studio:read")]
    public Results<Ok<string>, ApiErrors.NotFound> Find(string id) => id == "1" ? TypedResults.Ok(id) : new ApiErrors.NotFound();

    [HttpGet]
    public Ok<int> List(int limit = 20) => TypedResults.Ok(limit);

    [HttpPost]
    [RequireScope("studio:write")]
    [ProducesError<ApiErrors.BadGateway>]
    public IResult Create(NewStudio studio) => studio?.Name == "upstream" ? new ApiErrors.BadGateway() : TypedResults.Ok();

    public sealed record NewStudio([Required] string? Name);
}
