using System.Collections.Concurrent;
using System.Diagnostics;
using CampaignSite.Reloading;
using CampaignSite.Testing;
using Microsoft.Extensions.DependencyInjection;

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

    public static async Task<Visit> BeginAsync(Chromium chromium, RunningSite site, bool script = true, int width = 360, ColorScheme scheme = ColorScheme.Light, int height = 740)
    {
        ArgumentNullException.ThrowIfNull(chromium);
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(site, context, await context.NewPageAsync());
    }

    /// <summary>A line such as an old phone has: the browser itself holds back what comes over it.</summary>
    public async Task SlowDownAsync(int kilobitsPerSecond, int milliseconds)
    {
        var devTools = await Context.NewCDPSessionAsync(Page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = milliseconds,
            ["downloadThroughput"] = kilobitsPerSecond * 125,
            ["uploadThroughput"] = kilobitsPerSecond * 125,
        });
    }

    /// <summary>Opens a page of the site, which must answer with the status.</summary>
    public async Task OpenAsync(string path, int status = 200)
    {
        var answer = await Page.GotoAsync(new Uri(_site.Address, path).ToString());
        Assert.Equal(status, answer?.Status);
    }

    /// <summary>Waits until what follows our host, or an address elsewhere, begins and ends so: looked at again and again, since on a busy machine an event can pass before someone waits for it.</summary>
    public async Task ArriveAsync(string start, string end = "")
    {
        for (var patience = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            var at = Page.Url.Replace(_site.Address.GetLeftPart(UriPartial.Authority), string.Empty, StringComparison.Ordinal);
            if (at.StartsWith(start, StringComparison.Ordinal) && at.EndsWith(end, StringComparison.Ordinal))
            {
                break;
            }

            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), $"Still at {at}, and not at {start} … {end}");
        }

        await Page.WaitForLoadStateAsync();
    }

    /// <summary>The path and query the page is at.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    /// <summary>What the page announces to those who do not see it.</summary>
    public ILocator Said => Page.Locator("#said");

    /// <summary>The words of the interface under a prefix: <c>/ru</c>, or nothing for the base language.</summary>
    public InterfaceWords WordsOf(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var campaign = _site.Services.GetRequiredService<CampaignProvider>().Current;
        return campaign.WordsIn(campaign.Languages.SingleOrDefault(language => $"/{language.Tag}" == prefix) ?? campaign.BaseLanguage);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Reaches the control by Tab and presses a key on it, as someone without a mouse does.</summary>
    public async Task PressAsync(ILocator control, string key = "Enter")
    {
        await TabToAsync(control);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Reaches a field by Tab and types over what is in it.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        await TabToAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses Tab until the element has the focus; a control the keyboard cannot reach fails.</summary>
    public async Task TabToAsync(ILocator control, int atMost = 300)
    {
        for (var pressed = 0; pressed < atMost;)
        {
            // How many places lie before it is a guess, which saves looking after each press: one too few is looked at again.
            var before = await control.EvaluateAsync<int>(PlacesBefore);
            if (before < 0)
            {
                return;
            }

            for (var i = 0; i < Math.Max(1, before); i++, pressed++)
            {
                await Page.Keyboard.PressAsync("Tab");
            }
        }

        Assert.Fail($"The keyboard does not reach {control}.");
    }

    // -1: it has the focus. A group of radio buttons is one place, and is walked through step by step.
    private const string PlacesBefore = """
        element => {
          const now = document.activeElement;
          if (now === element) return -1;
          const between = [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary')]
            .filter(place => place.checkVisibility() && place.tabIndex >= 0 && place.type !== 'hidden' && place.type !== 'radio'
              && (now === document.body || now.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING)
              && place.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
          return between.length;
        }
        """;

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
