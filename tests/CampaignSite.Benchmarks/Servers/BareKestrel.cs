using CampaignSite.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CampaignSite.Benchmarks.Servers;

/// <summary>The other side of a cached page: the same server with nothing above it, sending the same bytes and headers.</summary>
internal static class BareKestrel
{
    /// <summary>The argument that makes this program the bare server.</summary>
    public const string Mode = "bare-kestrel";

    public static async Task<Server> StartAsync(Core core, IReadOnlyList<RecordedAnswer> answers, BenchmarkContext context)
    {
        var recorded = context.PathOf("recorded.json");
        await RecordedAnswer.WriteAsync(answers, recorded, context.Stop);
        return await Server.StartAsync(core, address => [typeof(BareKestrel).Assembly.Location, Mode, address, recorded], context.Stop);
    }

    public static async Task<int> RunAsync(string address, string recorded)
    {
        var answers = RecordedAnswer.Read(recorded).ToDictionary(answer => answer.Path, answer => (Headers: answer.Headers.ToArray(), answer.Body), StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.AddServerHeader = false).UseUrls(address);
        await using var app = builder.Build();
        app.Run(context =>
        {
            var (headers, body) = answers[context.Request.Path.Value!];
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
