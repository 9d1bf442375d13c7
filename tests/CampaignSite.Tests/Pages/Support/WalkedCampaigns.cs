using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Pages.Support;

/// <summary>The shipped campaign and the invented one, walked once for all rules.</summary>
public sealed class WalkedCampaigns : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, string> Folders = new() { ["shipped"] = Repository.PathOf("content"), ["Saltmarsh"] = Saltmarsh.Folder };

    private readonly Dictionary<string, Walk> _walks = [];

    public static TheoryData<string> Names => [.. Folders.Keys];

    public async Task InitializeAsync()
    {
        foreach (var (name, folder) in Folders)
        {
            _walks[name] = await Walk.OfAsync(folder, name == "shipped" ? new(Shipped.ShippedCampaign.Day, new TimeOnly(12, 0), TimeSpan.Zero) : Now);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal Walk Of(string name) => _walks[name];
}
