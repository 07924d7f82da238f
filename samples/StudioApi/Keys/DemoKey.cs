namespace StudioApi;

/// <summary>A key that is seeded so that anyone can try the API. A real key is random and shown once.</summary>
/// <param name="Secret">What the caller sends.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Explanation">What it is for, in a few words.</param>
/// <param name="Scopes">What it may do, space-separated.</param>
/// <param name="ExpiresAt">When it ends; null: never.</param>
/// <param name="RevokedAt">When it was revoked; null: it wasn't.</param>
internal sealed record DemoKey(
    string Secret,
    string Account,
    string Explanation,
    string Scopes,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? RevokedAt = null)
{
    private const string EveryScope = "studio:read studio:write stream:golive";

    private static readonly DateTimeOffset LongAgo = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The keys.</summary>
    public static readonly IReadOnlyList<DemoKey> All =
    [
        new("sk_live_demo_owner", "acc_demo", "all scopes", EveryScope),
        new("sk_live_demo_reader", "acc_demo", "studio:read only", "studio:read"),
        new("sk_live_demo_other", "acc_other", "all scopes, another account", EveryScope),
        new("sk_live_demo_revoked", "acc_demo", "revoked", EveryScope, RevokedAt: LongAgo),
        new("sk_live_demo_expired", "acc_demo", "expired", EveryScope, ExpiresAt: LongAgo),
    ];

    /// <summary>The public name of the key: <c>key_demo_owner</c>.</summary>
    public string Id => Secret.Replace("sk_live_", "key_", StringComparison.Ordinal);
}
