using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StudioApi;

/// <summary>The configuration section <c>Studio</c>; <c>Studio__Writes=Enabled</c> as an environment variable.</summary>
/// <remarks>Properties are settable: the binder that a trimmed application gets at compile time fills no init-only ones.</remarks>
internal sealed class StudioSettings
{
    /// <summary>Whether studios may go live and offline. Closed unless the operator opens it.</summary>
    public WriteGate Writes { get; set; } = WriteGate.Disabled;

    /// <summary>The SQLite file; a relative path starts at the content root.</summary>
    [Required]
    public string Database { get; set; } = "studio.db";

    /// <summary>Whether the demo keys are good; unless said, in Development alone.</summary>
    public bool? DemoKeys { get; set; }

    /// <summary>What one key may do in a minute.</summary>
    [ValidateObjectMembers]
    public RateLimitSettings RateLimit { get; set; } = new();

    /// <summary>The service that takes the video in.</summary>
    [ValidateObjectMembers]
    public IngestSettings Ingest { get; set; } = new();
}

/// <summary>The gate before go-live and go-offline.</summary>
internal enum WriteGate
{
    /// <summary>Both answer <c>write_disabled</c>.</summary>
    Disabled,

    /// <summary>Both work.</summary>
    Enabled,
}

/// <summary>The rate limit of a key.</summary>
internal sealed class RateLimitSettings
{
    /// <summary>Requests in a minute, at least 1.</summary>
    [Range(1, int.MaxValue)]
    public int PermitsPerMinute { get; set; } = 120;

    /// <summary>Bad keys that an address may send in a minute, at least 1. Behind a proxy, all of its clients are one address.</summary>
    [Range(1, int.MaxValue)]
    public int BadKeysPerMinute { get; set; } = 300;
}

/// <summary>Where the ingest is.</summary>
internal sealed class IngestSettings
{
    /// <summary>The service's address; without one an ingest that always succeeds is built in.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>How long to wait for its answer, in seconds.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 5;
}

/// <summary>Checks the settings as the application starts; written by the options generator.</summary>
[OptionsValidator]
internal sealed partial class StudioSettingsValidator : IValidateOptions<StudioSettings>;
