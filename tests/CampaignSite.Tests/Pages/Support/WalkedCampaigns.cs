using CampaignSite.Testing;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The shipped campaign and the invented one, walked once for all rules.</summary>
public sealed class WalkedCampaigns : IAsyncLifetime
{
    private static readonly Dictionary<string, (string Folder, DateTimeOffset Now)> Known = new()
    {
        ["shipped"] = (Repository.PathOf("content"), new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero)),
        ["Saltmarsh"] = (Saltmarsh.Folder, new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
    };

    private readonly Dictionary<string, AnswerCrawler> _walks = [];

    public static TheoryData<string> Names => [.. Known.Keys];

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, (folder, now)) in Known)
        {
            _walks[name] = await AnswerCrawler.OfAsync(folder, now);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal AnswerCrawler Of(string name) => _walks[name];
}
