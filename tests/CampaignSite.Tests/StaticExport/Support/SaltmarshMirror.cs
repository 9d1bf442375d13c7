using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Testing;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>The invented campaign as files, made once with the site's address and once without.</summary>
public sealed class SaltmarshMirror : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.At("mirror");

    public string Lonely => _folder.At("lonely");

    /// <summary>The pages of a mirror, parsed, by the name of their file.</summary>
    internal static IEnumerable<(string Name, IHtmlDocument Page)> Pages(string folder) =>
        SiteExport.FilesIn(folder).Where(file => file.Key == "404.html" || file.Key.EndsWith("index.html", StringComparison.Ordinal))
            .Select(file => (file.Key, new HtmlParser().ParseDocument(new MemoryStream(file.Value))));

    public async ValueTask InitializeAsync()
    {
        await SiteExport.SaltmarshAsync(Path, "--Site:BaseAddress", SiteExport.Live);
        await SiteExport.SaltmarshAsync(Lonely);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
