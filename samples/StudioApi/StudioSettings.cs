using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace StudioApi;

/// <summary>The configuration section <c>Studio</c>; <c>Studio__Writes=Enabled</c> as an environment variable.</summary>
/// <remarks>Properties are settable: the binder that a trimmed application gets at compile time fills no init-only ones.</remarks>
internal sealed class StudioSettings : IValidatableObject
{
    /// <summary>Whether studios may go live and offline. Closed unless the operator opens it.</summary>
    public WriteGate Writes { get; set; } = WriteGate.Disabled;

    /// <summary>The SQLite file; a relative path starts at the content root.</summary>
    [Required]
    public string Database { get; set; } = "studio.db";

    /// <summary>The PostgreSQL database, as a connection string of Npgsql, in place of the SQLite file.</summary>
    public string? Postgres { get; set; }

    /// <summary>The Redis that counts the requests of keys, as a configuration of StackExchange.Redis.</summary>
    public string? Redis { get; set; }

    /// <summary>Whether the demo keys are good; unless said, in Development alone.</summary>
    public bool? DemoKeys { get; set; }

    /// <summary>What one key may do in a minute.</summary>
    [ValidateObjectMembers]
    public RateLimitSettings RateLimit { get; set; } = new();

    /// <summary>The service that takes the video in.</summary>
    [ValidateObjectMembers]
    public IngestSettings Ingest { get; set; } = new();

    /// <inheritdoc/>
    /// <remarks>What is wrong with a connection string may be its password: it is not repeated.</remarks>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Reads(Postgres, static text => new NpgsqlConnectionStringBuilder(text)))
        {
            yield return new(
                "Studio__Postgres is no connection string of Npgsql, such as Host=db;Database=studio;Username=studio;Password=…");
        }
        else if (!Reads(Postgres, Connect))
        {
            yield return new(
                "Studio__Postgres can't be used: name a Host, and a Minimum Pool Size up to the Maximum Pool Size, 20 unless said.");
        }

        if (!Reads(Redis, static text => ConfigurationOptions.Parse(text)))
        {
            yield return new("Studio__Redis is no configuration of StackExchange.Redis, such as cache:6379,password=…");
        }
    }

    // What its parts say together is found out only when it is used.
    private static NpgsqlDataSource Connect(string text)
    {
        using var connections = (NpgsqlDataSource)new PostgresEngine(text).Connections;
        return connections;
    }

    /// <summary>What is wrong with the settings of an application, a line each; null where nothing is.</summary>
    public static string? FaultIn(IServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<StudioSettings>>().Value;
            return null;
        }
        catch (OptionsValidationException wrong)
        {
            return string.Join(Environment.NewLine, wrong.Failures);
        }
    }

    private static bool Reads(string? text, Func<string, object> read)
    {
        try
        {
            return string.IsNullOrEmpty(text) || read(text) is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException
            or NotSupportedException or KeyNotFoundException)
        {
            return false;
        }
    }
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

    /// <summary>How many instances share the limit: while Redis is away, each gives a key its part. At least 1.</summary>
    [Range(1, int.MaxValue)]
    public int Instances { get; set; } = 1;

    /// <summary>What an instance gives a key while it counts alone.</summary>
    public int PermitsPerMinuteAlone => Math.Max(1, PermitsPerMinute / Instances);

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
