using System.Collections.Concurrent;
using System.Text.Json;
using CampaignSite.BrowserTests.Support;
using CampaignSite.Tests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What a browser without anything of ours does fetch; what it could fetch is weighed by <c>Shipped/PageWeightTests</c>.</summary>
[Collection(BrowserRuns.Name)]
public sealed class FirstVisitTests(Chromium chromium)
{
    private const int Heaviest = 40_000;
    private const int HeaviestWithTheMap = 60_000;
    private const int Headers = 1_000;

    // The heavier language.
    private const string Prefix = "/ru";

    private readonly ConcurrentDictionary<string, (string Page, string Url)> _asked = new();
    private readonly ConcurrentDictionary<string, double> _came = new();

    [BrowserFact]
    public async Task On_every_kind_of_page_it_is_five_requests_at_most_and_forty_kilobytes_from_one_host()
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

        for (var i = 0; i < 250 && _came.Count < _asked.Count; i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal([], _asked.Where(request => !_came.ContainsKey(request.Key)).Select(request => request.Value.Url));
        Assert.Equal([], _asked.Values.Select(request => new Uri(request.Url).Authority).Distinct().Where(host => host != chromium.Shipped.Address.Authority));
        var faults = new List<string>();
        foreach (var page in paths)
        {
            var requests = _asked.Where(request => request.Value.Page == page).ToList();
            var weight = 0;
            foreach (var (id, (_, url)) in requests)
            {
                weight += new Uri(url).AbsolutePath == page ? (int)_came[id] : Headers + await PackedAsync(url);
            }

            if (requests.Count is < 3 or > 5 || weight > (page.EndsWith("/embassies", StringComparison.Ordinal) ? HeaviestWithTheMap : Heaviest))
            {
                faults.Add($"{page}: {weight} bytes in {requests.Count}: {string.Join(' ', requests.Select(request => request.Value.Url))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string Word(JsonElement? said, string name) => said!.Value.GetProperty(name).GetString()!;

    // A build packs its files hardly at all; a published site for good.
    private async Task<int> PackedAsync(string url) => Packing.Weigh(await chromium.Shipped.Client.GetByteArrayAsync(new Uri(url)));
}
