using Microsoft.AspNetCore.Http;

namespace Studio.Errors.AspNetCore;

/// <summary>Runs an endpoint and answers an error of the catalog that it throws, as if it had been returned.</summary>
/// <param name="endpoint">The endpoint.</param>
internal sealed class ThrownErrorAnswer(RequestDelegate endpoint)
{
    /// <summary>What runs in the end; its own kind tells more of the endpoint than this one.</summary>
    public RequestDelegate Endpoint => endpoint;

    /// <summary>Runs it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once the endpoint has ended; no task of its own where it ends at once.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        Task running;
        try
        {
            running = endpoint(context);
        }
        catch (ErrorResultException thrown) when (Answers(context))
        {
            return AnswerAsync(context, thrown);
        }
        catch (BadHttpRequestException refused) when (BindingFault.Of(refused) is { } fault && !context.Response.HasStarted)
        {
            Refused(context, refused, fault);
            return Task.CompletedTask;
        }

        return running.IsCompletedSuccessfully ? running : AwaitAsync(context, running);
    }

    private static async Task AwaitAsync(HttpContext context, Task running)
    {
        try
        {
            await running;
        }
        catch (ErrorResultException thrown) when (Answers(context))
        {
            await AnswerAsync(context, thrown);
        }
        catch (BadHttpRequestException refused) when (BindingFault.Of(refused) is { } fault && !context.Response.HasStarted)
        {
            Refused(context, refused, fault);
        }
    }

    private static bool Answers(HttpContext context) =>
        ResponseGuard.Of(context) is { HasLeft: false, Responder.Options.AnswerThrownErrorsAtEndpoint: true };

    private static Task AnswerAsync(HttpContext context, ErrorResultException thrown)
    {
        ResponseGuard.Of(context)!.Exception = thrown;
        return thrown.Result.ExecuteAsync(context);
    }

    // From here on as if the binder had set the status and kept the reason to itself.
    private static void Refused(HttpContext context, BadHttpRequestException refused, BindingFault fault)
    {
        context.Response.StatusCode = refused.StatusCode;
        context.Features.Set(fault);
    }
}
