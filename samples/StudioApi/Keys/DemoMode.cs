using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>Whether the keys that anyone can read in the sources are good: in Development, or where a setting says so.</summary>
internal sealed class DemoMode(IOptions<StudioSettings> settings, IHostEnvironment environment)
{
    /// <summary>Whether they are.</summary>
    public bool IsOn { get; } = settings.Value.DemoKeys ?? environment.IsDevelopment();
}
