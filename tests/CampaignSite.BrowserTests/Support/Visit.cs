using System.Collections.Concurrent;
using CampaignSite.Tests.Support;

namespace CampaignSite.BrowserTests.Support;

/// <summary>A person with a fresh browser profile, and everything that profile asks of the network.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<IRequest> _requests = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly RunningSite _site;

    private Visit(RunningSite site, IBrowserContext context, IPage page)
    {
        _site = site;
        Context = context;
        Page = page;
        context.Request += (_, request) => _requests.Enqueue(request);
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Enqueue(message.Text);
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public IReadOnlyCollection<IRequest> Requests => _requests;

    /// <summary>What the page's script, or the policy of the site, complained of.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    public static async Task<Visit> BeginAsync(Chromium chromium, RunningSite site, bool script = true, int width = 360, ColorScheme scheme = ColorScheme.Light)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 740 },
        });
        context.SetDefaultTimeout(10_000);
        return new Visit(site, context, await context.NewPageAsync());
    }

    /// <summary>Opens a page of the site, which must answer with the status.</summary>
    public async Task OpenAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(new Uri(_site.Address, path).ToString());
        Assert.Equal(status, answer?.Status);
    }

    /// <summary>The path and query the page is at.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    /// <summary>Presses Tab until the element has the focus; a control the keyboard cannot reach fails.</summary>
    public async Task TabToAsync(ILocator control, int atMost = 200)
    {
        for (var i = 0; i < atMost; i++)
        {
            if (await control.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {control}.");
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
