using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Studio.Errors.AspNetCore;

namespace Studio.Errors.Testing;

/// <summary>Watches one server: what its endpoints declare is known once it has started, what they answer is counted.</summary>
/// <param name="coverage">Where to count.</param>
/// <param name="services">The server's services.</param>
internal sealed class CoverageObserver(ErrorCoverage coverage, IServiceProvider services)
    : IErrorAnswerObserver, IHostedLifecycleService, IDisposable
{
    private readonly ConcurrentDictionary<Endpoint, WatchedEndpoint> watched = new(ReferenceEqualityComparer.Instance);
    private readonly string application = services.GetRequiredService<IHostEnvironment>().ApplicationName;
    private WatchedEndpoint? nowhere;

    /// <inheritdoc/>
    public void Answering(HttpContext context, Endpoint? endpoint, ErrorDefinition definition)
    {
        // The framework's own endpoints, such as the one that answers 405, have no route.
        var counts = endpoint is RouteEndpoint
            ? watched.GetOrAdd(endpoint, static (endpoint, self) => self.Watch(endpoint), this)
            : nowhere ??= new(coverage, application, "", null);
        counts.Add(definition, context.Response.Headers.ContainsKey(ErrorPreference.Applied));
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            watched.GetOrAdd(endpoint, static (endpoint, self) => self.Watch(endpoint), this);
        }

        CoverageFolder.Save(coverage);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => CoverageFolder.Save(coverage);

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private WatchedEndpoint Watch(Endpoint endpoint) =>
        new(coverage, application, EndpointName.Of((RouteEndpoint)endpoint), EndpointContract.Of(endpoint, services));

    /// <summary>An endpoint of this server, with the counts that it shares with the same endpoint of other servers.</summary>
    private sealed class WatchedEndpoint
    {
        private readonly ConcurrentDictionary<string, ErrorCoverage.Tally> tallies = new(StringComparer.Ordinal);
        private readonly ErrorCoverage coverage;
        private readonly string application;
        private readonly string name;
        private readonly EndpointContract? contract;

        public WatchedEndpoint(ErrorCoverage coverage, string application, string name, EndpointContract? contract)
        {
            (this.coverage, this.application, this.name, this.contract) = (coverage, application, name, contract);
            foreach (var error in contract?.Declared ?? [])
            {
                TallyOf(error.Code);
            }
        }

        public void Add(ErrorDefinition error, bool wasAsked) =>
            (tallies.TryGetValue(error.Code, out var tally) ? tally : TallyOf(error.Code)).Add(wasAsked);

        private ErrorCoverage.Tally TallyOf(string code) =>
            tallies.GetOrAdd(
                code, static (code, self) => self.coverage.TallyOf(self.application, self.name, code, self.OriginOf(code)), this);

        private ErrorOrigin OriginOf(string code) =>
            contract is null ? ErrorOrigin.Pipeline
            : Has(contract.Declared, code) ? ErrorOrigin.Declared
            : Has(contract.OfPipeline, code) || Has(contract.Errors, code) ? ErrorOrigin.Pipeline
            : ErrorOrigin.Undeclared;

        private static bool Has(IReadOnlyList<ErrorDefinition> errors, string code) => errors.Any(error => error.Code == code);
    }
}
