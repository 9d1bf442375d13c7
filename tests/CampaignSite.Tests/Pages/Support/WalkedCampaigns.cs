using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The shipped campaign and the invented one, walked once for all rules.</summary>
public sealed class WalkedCampaigns : IAsyncLifetime
{
    private static readonly Dictionary<string, (string Folder, DateOnly Day)> Known = new()
    {
        ["shipped"] = (Repository.PathOf("content"), Shipped.ShippedCampaign.Today),
        ["Saltmarsh"] = (Saltmarsh.Folder, Saltmarsh.Today),
    };

    private readonly Dictionary<string, AnswerCrawler> _walks = [];

    public static TheoryData<string> Names => [.. Known.Keys];

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, (folder, day)) in Known)
        {
            _walks[name] = await AnswerCrawler.OfAsync(folder, day);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal AnswerCrawler Of(string name) => _walks[name];
}
