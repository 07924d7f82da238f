namespace StudioApi.Tests;

/// <summary>The demo keys as header lines.</summary>
internal static class Keys
{
    public const string Owner = "X-API-Key: sk_live_demo_owner";
    public const string Reader = "X-API-Key: sk_live_demo_reader";
    public const string Other = "X-API-Key: sk_live_demo_other";
    public const string Revoked = "X-API-Key: sk_live_demo_revoked";
    public const string Expired = "X-API-Key: sk_live_demo_expired";
}
