using Microsoft.AspNetCore.Mvc;

namespace Studio.Errors.AspNetCore.Tests.Application;

[ApiController]
[Route("mvc")]
public sealed class ControllerUnderTest : ControllerBase
{
    [HttpGet("notfound")]
    public IActionResult Missing() => NotFound();

    [HttpGet("bad")]
    public IActionResult Bad() => BadRequest("secret");

    [HttpGet("throw")]
    public IActionResult Throw() => HttpContext is null ? Ok() : throw new InvalidOperationException("secret");

    [HttpGet("int")]
    public IActionResult Number(int limit) => Ok(limit);

    [HttpGet("scoped")]
    [RequireScope("a:read")]
    public IActionResult Scoped() => Ok();
}
