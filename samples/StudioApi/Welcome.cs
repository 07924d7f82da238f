namespace StudioApi;

/// <summary>What a reader sees once the API listens: where it is, which keys work, what to try first.</summary>
internal static class Welcome
{
    /// <summary>Prints it.</summary>
    public static void Print(WebApplication app)
    {
        var address = app.Urls.First();
        if (!app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            Console.WriteLine(
                $"\nStudioApi listens at {address}\n\nThe demo keys are good in Development alone, or with Studio__DemoKeys=true.\n");
            return;
        }

        Console.WriteLine($"""

            StudioApi listens at {address}

            Demo keys:
            {string.Join('\n', DemoKey.All.Select(key => $"  {key.Secret,-22}{key.Explanation}"))}

            Every error with one click: {address}/
            What each one means:        {address}/errors

            Try:
              curl -i {address}/v1/key -H "X-API-Key: sk_live_demo_owner"
              curl -i {address}/v1/studios/std_demo_main/go-live -X POST -H "X-API-Key: sk_live_demo_reader"
              curl -i {address}/v1/studios/std_other_main -H "Authorization: Bearer sk_live_demo_owner"

            """);
    }
}
