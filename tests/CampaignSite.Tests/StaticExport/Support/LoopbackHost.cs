using System.Collections.Concurrent;
using System.Text;
using CampaignSite.StaticExport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>A host of a small mirror in two languages, on a loopback port, that does to its answers what a test wants.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();

    private LoopbackHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>The mirror: two pages in two languages, a style sheet, the list of sums.</summary>
    public static Dictionary<string, byte[]> Mirror()
    {
        var pages = from prefix in (string[])["", "ar/"]
                    from page in (string[])["", "actions/"]
                    let up = string.Concat(Enumerable.Repeat("../", (prefix + page).Count(sign => sign == '/')))
                    select ($"{prefix}{page}index.html", $"""
                        <!DOCTYPE html><html lang="{(prefix.Length == 0 ? "en" : "ar")}"><head><title>{prefix}{page}</title><link rel="stylesheet" href="{up}css/site.css"></head>
                        <body><a href="{up}{prefix}index.html">Home</a> <a href="{up}{prefix}actions/index.html#now">Actions</a> <a href="https://other.example/">Other</a></body></html>
                        """);
        var files = pages.Append(("css/site.css", "body{}")).ToDictionary(file => file.Item1, file => Encoding.UTF8.GetBytes(file.Item2), StringComparer.Ordinal);
        files[ChecksumList.FileName] = ChecksumList.Write(files.Select(file => (file.Key, file.Value)));
        return files;
    }

    /// <summary>Serves the mirror with the slash; <paramref name="change"/> may answer first, and returns whether it did.</summary>
    public static async Task<LoopbackHost> StartAsync(Func<HttpContext, Task<bool>>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new LoopbackHost(builder.Build());
        var files = Mirror();
        host._app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            host._asked.Enqueue(path);
            if (change is null || !await change(context))
            {
                await AnswerAsync(context, files, path[1..]);
            }
        });
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, byte[]> files, string name)
    {
        if (files.TryGetValue(name.Length == 0 || name.EndsWith('/') ? $"{name}index.html" : name, out var content))
        {
            await context.Response.Body.WriteAsync(content);
        }
        else if (files.ContainsKey($"{name}/index.html"))
        {
            context.Response.Redirect($"/{name}/");
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
