using System.Net;

namespace StudioClient;

/// <summary>Plays an ingest that answers what nobody can use, so that the API behind has something to report.</summary>
internal sealed class OddIngest : IDisposable
{
    private readonly HttpListener listener = new();

    public OddIngest(Uri address)
    {
        listener.Prefixes.Add(new Uri(address, "/").ToString());
        listener.Start();
        _ = AnswerAsync();
    }

    public void Dispose() => listener.Close();

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = (int)HttpStatusCode.PaymentRequired;
                context.Response.Close();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
