using Microsoft.Extensions.DependencyInjection;

namespace Studio.Errors.AspNetCore.Tests.Application;

/// <summary>The one call of AddValidation in this project: its generator allows no second.</summary>
internal static class FrameworkValidation
{
    public static void Add(IServiceCollection services) => services.AddValidation();
}
