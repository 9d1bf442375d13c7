using CampaignSite.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>The other side of start and memory: the smallest app of the platform's template.</summary>
internal static class EmptyApp
{
    /// <summary>The argument that makes this program the empty app.</summary>
    public const string Mode = "empty-app";

    public static Task<Server> StartAsync(Core core, BenchmarkContext context) =>
        Server.StartAsync(core, address => [typeof(EmptyApp).Assembly.Location, Mode, address], context.Stop);

    public static async Task<int> RunAsync(string address)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/{*path}", () => "Hello World!");
        app.Urls.Add(address);
        await app.RunAsync();
        return 0;
    }
}
