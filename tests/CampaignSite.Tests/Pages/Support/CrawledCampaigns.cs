using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>
/// The campaigns every rule of a page is held to: the shipped one, the invented one, and the invented one when no one has looked at
/// anything for two years. Crawled once for all rules.
/// </summary>
public sealed class CrawledCampaigns : IAsyncLifetime
{
    private static readonly Dictionary<string, (string Folder, DateOnly Day)> Known = new()
    {
        ["shipped"] = (Repository.PathOf("content"), Shipped.ShippedCampaign.Today),
        ["Saltmarsh"] = (Saltmarsh.Folder, Saltmarsh.Today),
        ["Saltmarsh, untended"] = (Saltmarsh.Folder, Saltmarsh.Today.AddYears(2)),
    };

    private readonly Dictionary<string, Crawl> _crawls = [];

    public static TheoryData<string> Names => [.. Known.Keys];

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, (folder, day)) in Known)
        {
            _crawls[name] = await Crawl.OfAsync(folder, day);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyDictionary<string, Crawl> All => _crawls;

    internal Crawl Of(string name) => _crawls[name];
}
