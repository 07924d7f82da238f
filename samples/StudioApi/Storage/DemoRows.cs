namespace StudioApi;

/// <summary>What a new database starts with, so that the first request already has something to show.</summary>
internal static class DemoRows
{
    /// <summary>The statements; each leaves a row alone that is there.</summary>
    public static IEnumerable<FormattableString> Sql =>
    [
        .. DemoKey.All.Select(Key),
        Studio("std_demo_main", "acc_demo", "Main stage"),
        Studio("std_demo_side", "acc_demo", "Side stage"),
        Studio("std_demo_booth", "acc_demo", "Interview booth"),
        Studio("std_demo_damaged", "acc_demo", "Damaged archive"),
        Studio("std_other_main", "acc_other", "Another account's stage"),
        Stream("str_demo_opening", "std_demo_main", "2026-01-10 18:00:00+00:00", "2026-01-10 19:30:00+00:00"),
        Stream("str_demo_finale", "std_demo_main", "2026-01-11 20:00:00+00:00", "2026-01-11 22:15:00+00:00"),

        // No code of ours can read when this one started: it stands for every fault that nobody foresaw.
        Stream("str_demo_damaged", "std_demo_damaged", "the evening before", "2026-01-11 22:15:00+00:00"),
        Stream("str_other_opening", "std_other_main", "2026-01-12 18:00:00+00:00", "2026-01-12 18:45:00+00:00"),
    ];

    private static FormattableString Key(DemoKey key) => $"""
        INSERT OR IGNORE INTO keys (id, hash, account, scopes, expires_at, revoked_at)
        VALUES ({key.Id}, {KeyHash.Of(key.Secret)}, {key.Account}, {key.Scopes}, {key.ExpiresAt}, {key.RevokedAt})
        """;

    private static FormattableString Studio(string id, string account, string name) => $"""
        INSERT OR IGNORE INTO studios (id, account, name, created_at)
        VALUES ({id}, {account}, {name}, '2026-01-09 12:00:00+00:00')
        """;

    private static FormattableString Stream(string id, string studio, string startedAt, string endedAt) => $"""
        INSERT OR IGNORE INTO streams (id, studio, started_at, ended_at) VALUES ({id}, {studio}, {startedAt}, {endedAt})
        """;
}
