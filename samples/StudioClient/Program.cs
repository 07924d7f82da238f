using StudioClient;

if (args is not ([_] or [_, _, _]) || !args.All(address => Uri.TryCreate(address, UriKind.Absolute, out _)))
{
    await Console.Error.WriteLineAsync("""
        Walks StudioApi through its nine codes, and tells what a client does about each.

          StudioClient ADDRESS                      seven of them, from an API as it comes
          StudioClient ADDRESS WRITABLE INGEST      all nine; WRITABLE was started with
                                                    Studio__Writes=Enabled Studio__Ingest__BaseUrl=INGEST,
                                                    and at INGEST nobody listens: the client plays the ingest
        """);
    return 2;
}

using var log = AttemptLog.Listen(Console.Out);
using var walk = new Walk(new(args[0]), Console.Out);
foreach (var visit in Visit.Usual)
{
    await walk.MakeAsync(visit);
}

await walk.RepeatAsync(Visit.Often);
if (args is [_, var writable, var ingest])
{
    using var behind = new Walk(new(writable), Console.Out);
    await behind.MakeAsync(Visit.Ingest("is not there"));
    using var odd = new OddIngest(new(ingest));
    await behind.MakeAsync(Visit.Ingest("answers nonsense"));
}

return 0;
