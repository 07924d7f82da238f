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
        Stream("str_demo_opening", "std_demo_main", new(2026, 1, 10, 18, 0, 0), TimeSpan.FromMinutes(90)),
        Stream("str_demo_finale", "std_demo_main", new(2026, 1, 11, 20, 0, 0), TimeSpan.FromMinutes(135)),
        Stream("str_other_opening", "std_other_main", new(2026, 1, 12, 18, 0, 0), TimeSpan.FromMinutes(45)),

        // No code of ours can read a year before the first: it stands for every fault that nobody foresaw.
        $"""
        INSERT INTO streams (id, studio, started_at, ended_at)
        VALUES ('str_demo_damaged', 'std_demo_damaged', '0044-03-15 12:00:00+00:00 BC', '2026-01-11 22:15:00+00:00') ON CONFLICT DO NOTHING
        """,
    ];

    private static FormattableString Key(DemoKey key) => $"""
        INSERT INTO keys (id, hash, account, scopes, expires_at, revoked_at)
        VALUES ({key.Id}, {KeyHash.Of(key.Secret)}, {key.Account}, {key.Scopes}, {key.ExpiresAt}, {key.RevokedAt}) ON CONFLICT DO NOTHING
        """;

    private static FormattableString Studio(string id, string account, string name) => $"""
        INSERT INTO studios (id, account, name, created_at)
        VALUES ({id}, {account}, {name}, '2026-01-09 12:00:00+00:00') ON CONFLICT DO NOTHING
        """;

    private static FormattableString Stream(string id, string studio, DateTime start, TimeSpan length) => $"""
        INSERT INTO streams (id, studio, started_at, ended_at)
        VALUES ({id}, {studio}, {At(start)}, {At(start + length)}) ON CONFLICT DO NOTHING
        """;

    private static DateTimeOffset At(DateTime utc) => new(utc, TimeSpan.Zero);
}
