using CampaignSite.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CampaignSite.BrowserTests.Support;

/// <summary>A slow line to the site: of one page the first half comes, and then nothing until the browser hangs up. All else passes.</summary>
internal sealed class HalfPage : IAsyncDisposable
{
    private readonly WebApplication _line;
    private readonly TaskCompletionSource _hungUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HalfPage(WebApplication line) => _line = line;

    /// <summary>Where the half page is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Done when the browser no longer wants the rest.</summary>
    public Task HungUp => _hungUp.Task;

    public static async Task<HalfPage> StartAsync(RunningSite site, string path)
    {
        ArgumentNullException.ThrowIfNull(site);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var half = new HalfPage(builder.Build());
        half._line.Urls.Add("http://127.0.0.1:0");
        half._line.Run(async context =>
        {
            using var answer = await site.Client.GetAsync(new Uri(context.Request.Path + context.Request.QueryString, UriKind.Relative));
            var body = await answer.Content.ReadAsByteArrayAsync();
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            if (context.Request.Path != path)
            {
                await context.Response.Body.WriteAsync(body);
                return;
            }

            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
            await context.Response.Body.FlushAsync();
            context.RequestAborted.Register(half._hungUp.SetResult);
            await half.HungUp;
        });
        await half._line.StartAsync();
        half.Address = new Uri(new Uri(half._line.Urls.Single()), path);
        return half;
    }

    public async ValueTask DisposeAsync()
    {
        _hungUp.TrySetResult();
        await _line.DisposeAsync();
    }
}
