using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CampaignSite.BrowserTests.Engines;

/// <summary>A site that answers 204 to everything: anyone led there stays on the page they are on (RFC 9110, 15.3.5).</summary>
internal sealed class EmptyAnswers : IAsyncDisposable
{
    private readonly WebApplication _site;

    private EmptyAnswers(WebApplication site) => _site = site;

    public Uri Address => new(_site.Urls.Single());

    public static async Task<EmptyAnswers> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        });
        await site.StartAsync();
        return new EmptyAnswers(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
