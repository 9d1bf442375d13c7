using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>
/// The campaigns every rule of a page is held to: the shipped one, the invented one, and the invented one when no one has looked at
/// anything for two years. Crawled once for all rules.
/// </summary>
public sealed class CrawledCampaigns : IAsyncLifetime
{
    private static readonly Dictionary<string, (string Folder, DateTimeOffset Now)> Known = new()
    {
        ["shipped"] = (Repository.PathOf("content"), new(Shipped.ShippedCampaign.Today, new TimeOnly(12, 0), TimeSpan.Zero)),
        ["Saltmarsh"] = (Saltmarsh.Folder, new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
        ["Saltmarsh, untended"] = (Saltmarsh.Folder, new(2028, 11, 22, 12, 0, 0, TimeSpan.Zero)),
    };

    private readonly Dictionary<string, Crawl> _crawls = [];

    public static TheoryData<string> Names => [.. Known.Keys];

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, (folder, now)) in Known)
        {
            _crawls[name] = await Crawl.OfAsync(folder, now);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyDictionary<string, Crawl> All => _crawls;

    internal Crawl Of(string name) => _crawls[name];
}
