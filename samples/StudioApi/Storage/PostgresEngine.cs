using System.Data.Common;
using Npgsql;

namespace StudioApi;

/// <summary>PostgreSQL 14 or newer, for any number of instances.</summary>
internal sealed class PostgresEngine : IEngine
{
    // An outage must be answered soon, a standby that takes over must be found soon; and few connections do a lot, where each
    // instance's default of 100 would ask for all that a server has. What the setting says counts instead.
    private const string Defaults =
        "Timeout=5;Command Timeout=2;Host Recheck Seconds=1;Maximum Pool Size=20;Application Name=StudioApi;";

    /// <summary>Uses a database.</summary>
    /// <param name="connectionString">As Npgsql reads it: <c>Host=db;Database=studio;Username=studio;Password=…</c>.</param>
    public PostgresEngine(string connectionString)
    {
        // The slim one has what a trimmed application needs; TLS is asked for.
        var builder = new NpgsqlSlimDataSourceBuilder(Defaults + connectionString);
        builder.EnableTransportSecurity();
        Connections = builder.Build();
        var to = builder.ConnectionStringBuilder;

        // Several hosts, of which one may be written to, have their ports beside them.
        var server = to.Host!.Contains(',', StringComparison.Ordinal) ? to.Host : $"{to.Host}:{to.Port}";
        Place = ($"{to.Database} on {server}", "Start the server, or correct Studio__Postgres.");
    }

    /// <inheritdoc/>
    public DbDataSource Connections { get; }

    /// <inheritdoc/>
    public (string Name, string Cure) Place { get; }

    /// <inheritdoc/>
    /// <remarks>
    /// Of instances that start at once, one creates and the others wait for it: CREATE … IF NOT EXISTS alone is no protection
    /// from another that does the same, and takes locks that writers feel even where nothing is to be made. A step that has to
    /// wait for a writer gives up soon, since all other writers wait behind it. A database from before steps were counted has
    /// had the first. Text that has no place in another encoding would look like an outage, for ever.
    /// </remarks>
    public string Ledger => """
        SELECT pg_advisory_xact_lock(hashtext('studio.schema'));
        SET LOCAL lock_timeout = '1s';
        DO $$ BEGIN
            IF current_setting('server_encoding') <> 'UTF8' THEN
                RAISE 'its encoding is %; create one with ENCODING ''UTF8''', current_setting('server_encoding');
            END IF;
            IF to_regclass('schema_steps') IS NULL THEN
                CREATE TABLE schema_steps (number integer PRIMARY KEY);
                INSERT INTO schema_steps SELECT 1 WHERE to_regclass('secrets') IS NOT NULL;
            END IF;
        END $$;
        """;

    /// <inheritdoc/>
    /// <remarks>
    /// Numbers are given in the order in which studios become visible, one account at a time: otherwise a reader could pass a
    /// number that is there only later, and its cursor would never come back to it.
    /// </remarks>
    public IReadOnlyList<string> Steps =>
    [
        """
        CREATE TABLE keys (
            id         text PRIMARY KEY,
            hash       bytea NOT NULL UNIQUE,
            account    text NOT NULL,
            scopes     text NOT NULL,
            expires_at timestamptz,
            revoked_at timestamptz);

        CREATE SEQUENCE studio_numbers;
        CREATE TABLE studios (
            number     bigint PRIMARY KEY,
            id         text NOT NULL UNIQUE,
            account    text NOT NULL,
            name       text NOT NULL,
            created_at timestamptz NOT NULL);

        CREATE FUNCTION number_studio() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('studio.account'), hashtext(NEW.account));
            NEW.number := nextval('studio_numbers');
            RETURN NEW;
        END $$;
        CREATE TRIGGER number_studio BEFORE INSERT ON studios FOR EACH ROW EXECUTE FUNCTION number_studio();

        CREATE TABLE streams (
            id         text PRIMARY KEY,
            studio     text NOT NULL REFERENCES studios (id),
            started_at timestamptz NOT NULL,
            ended_at   timestamptz);

        CREATE INDEX studios_of_account ON studios (account, number);
        CREATE UNIQUE INDEX one_live_stream ON streams (studio) WHERE ended_at IS NULL;
        CREATE TABLE secrets (name text PRIMARY KEY, value bytea NOT NULL)
        """,
    ];
}
