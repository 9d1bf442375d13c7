using CampaignSite.Testing;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>The mirrors that tests only read, made when the first test asks for them: an export costs as much as a hundred tests.</summary>
public sealed class SharedMirrors : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task<(string Path, string Lonely)>> _made;

    public SharedMirrors() => _made = new(MakeAsync);

    public void Dispose() => _folder.Dispose();

    internal Task<(string Path, string Lonely)> GetAsync() => _made.Value;

    private async Task<(string Path, string Lonely)> MakeAsync()
    {
        var (path, lonely) = (_folder.At("mirror"), _folder.At("lonely"));
        await SiteExport.SaltmarshAsync(path, "--Site:BaseAddress", SiteExport.Live);
        await SiteExport.SaltmarshAsync(lonely);
        return (path, lonely);
    }
}
