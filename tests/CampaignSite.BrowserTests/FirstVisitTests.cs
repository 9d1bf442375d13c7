using System.Collections.Concurrent;
using CampaignSite.BrowserTests.Support;

namespace CampaignSite.BrowserTests;

/// <summary>What a browser without anything of ours does fetch; what it could fetch is weighed by <c>Shipped/PageWeightTests</c>.</summary>
[Collection(BrowserRuns.Name)]
public sealed class FirstVisitTests(Chromium chromium)
{
    private const int Heaviest = 40_000;
    private const int HeaviestWithTheMap = 60_000;

    // The heavier language.
    private const string Prefix = "/ru";

    [BrowserFact]
    public async Task On_every_kind_of_page_it_is_five_requests_at_most_and_forty_kilobytes()
    {
        var faults = new List<string>();
        var weighed = 0;
        await using var visit = await Visit.BeginAsync(chromium, chromium.Shipped);
        var line = await visit.Context.NewCDPSessionAsync(visit.Page);
        var (asked, came) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>());
        line.Event("Network.requestWillBeSent").OnEvent += (_, said) => asked[Id(said)] = said!.Value.GetProperty("request").GetProperty("url").GetString()!;
        line.Event("Network.loadingFinished").OnEvent += (_, said) => came[Id(said)] = said!.Value.GetProperty("encodedDataLength").GetDouble();
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });

        foreach (var path in await KindsOfPage.OfAsync(chromium.Shipped, Prefix))
        {
            asked.Clear();
            came.Clear();
            await visit.OpenAsync(path);
            for (var i = 0; i < 250 && came.Count < asked.Count; i++)
            {
                await Task.Delay(20);
            }

            weighed++;
            var weight = came.Values.Sum();
            if (came.Count != asked.Count || came.Count > 5 || weight > (path.EndsWith("/embassies", StringComparison.Ordinal) ? HeaviestWithTheMap : Heaviest)
                || asked.Values.Any(url => new Uri(url).Authority != chromium.Shipped.Address.Authority))
            {
                faults.Add($"{path}: {weight} bytes in {came.Count} answers to {string.Join(' ', asked.Values)}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(weighed > 30, $"{weighed} pages");
        Assert.InRange(came.Values.Sum(), 2_000, Heaviest);

        static string Id(System.Text.Json.JsonElement? said) => said!.Value.GetProperty("requestId").GetString()!;
    }
}
