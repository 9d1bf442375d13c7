using System.Collections.Concurrent;
using System.Text.Json;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Testing;

namespace CampaignSite.BrowserTests;

/// <summary>What a browser without anything from this site does fetch; what it could fetch is weighed by <c>Shipped/PageWeightTests</c>.</summary>
[Collection(BrowserWalks.Name)]
public sealed class FirstVisitTests(Chromium chromium)
{
    // The heavier language.
    private const string Prefix = "/ru";

    private readonly ConcurrentDictionary<string, (string Page, string Url)> _asked = new();
    private readonly ConcurrentDictionary<string, double> _came = new();

    [Fact(Skip = Chromium.Missing, SkipUnless = nameof(Chromium.IsInstalled), SkipType = typeof(Chromium))]
    public async Task On_every_kind_of_page_it_keeps_to_its_requests_its_bytes_and_its_host()
    {
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var line = await visit.Context.NewCDPSessionAsync(visit.Page);
        line.Event("Network.requestWillBeSent").OnEvent += (_, said) =>
            _asked[Word(said, "requestId")] = (new Uri(Word(said, "documentURL")).AbsolutePath, Word(said!.Value.GetProperty("request"), "url"));
        line.Event("Network.loadingFinished").OnEvent += (_, said) => _came[Word(said, "requestId")] = said!.Value.GetProperty("encodedDataLength").GetDouble();
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var paths = await KindsOfPage.OfAsync(chromium.Shipped, Prefix);
        foreach (var path in paths)
        {
            await visit.OpenAsync(path);
        }

        // What was under way when the next page was opened, an icon, was asked for all the same.
        for (var i = 0; i < 250 && paths.Any(path => !_asked.Any(request => Is(path, request.Value.Url) && _came.ContainsKey(request.Key))); i++)
        {
            await Task.Delay(20);
        }

        // What is in the page itself (data:) asks no server.
        Assert.Equal([], _asked.Values.Select(request => request.Url).Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && new Uri(url).Authority != chromium.Shipped.Address.Authority).Distinct());
        var faults = new List<string>();
        foreach (var page in paths)
        {
            var requests = _asked.Where(request => request.Value.Page == page && request.Value.Url.StartsWith("http", StringComparison.Ordinal)).ToList();
            var weight = 0;
            foreach (var (id, (_, url)) in requests)
            {
                weight += Is(page, url) ? (int)_came[id] : await Packing.WeighPublishedAsync(chromium.Shipped, new Uri(url).PathAndQuery);
            }

            if (requests.Count is < 2 or > Budget.Requests || weight > Budget.Visit(page))
            {
                faults.Add($"{page}: {weight} bytes in {requests.Count}: {string.Join(' ', requests.Select(request => request.Value.Url))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static bool Is(string path, string url) => new Uri(url).AbsolutePath == path;

    private static string Word(JsonElement? said, string name) => said!.Value.GetProperty(name).GetString()!;
}
