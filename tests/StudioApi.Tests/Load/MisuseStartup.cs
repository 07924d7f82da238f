using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(StudioApi.Tests.MisuseStartup))]

/// <summary>Loaded into the sample by <c>DOTNET_STARTUP_HOOKS</c>, so that it finds this assembly by its name.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var own = Assembly.GetExecutingAssembly();
        AssemblyLoadContext.Default.Resolving += (_, name) => name.Name == own.GetName().Name ? own : null;
    }
}

namespace StudioApi.Tests
{
    /// <summary>Adds a path to the sample whose response another thread completes while it is written, as a gRPC deadline does.</summary>
    internal sealed class MisuseStartup : IHostingStartup
    {
        public const string Path = "/misuse";

        private const int Writes = 200;

        /// <summary>The settings that put it into a sample.</summary>
        public static string[] Settings { get; } =
        [
            $"DOTNET_STARTUP_HOOKS={typeof(MisuseStartup).Assembly.Location}",
            $"ASPNETCORE_HOSTINGSTARTUPASSEMBLIES={typeof(MisuseStartup).Assembly.GetName().Name}",
        ];

        public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddTransient<IStartupFilter, Filter>());

        private static async Task MisuseAsync(HttpContext context)
        {
            var completing = Task.Run(context.Response.CompleteAsync);
            try
            {
                for (var write = 0; write < Writes; write++)
                {
                    context.Response.BodyWriter.GetSpan(64)[..64].Fill((byte)'#');
                    context.Response.BodyWriter.Advance(64);
                }
            }
            catch (InvalidOperationException)
            {
                // It is complete.
            }

            await completing;
        }

        private sealed class Filter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Map(Path, static branch => branch.Run(MisuseAsync));
                next(app);
            };
        }
    }
}
