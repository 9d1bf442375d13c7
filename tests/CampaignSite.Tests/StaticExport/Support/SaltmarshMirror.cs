using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CampaignSite.Tests.StaticExport.Support;

/// <summary>The invented campaign as files, with the site's address and without.</summary>
public sealed class SaltmarshMirror(SharedMirrors shared) : IAsyncLifetime
{
    public string Path { get; private set; } = "";

    public string Lonely { get; private set; } = "";

    /// <summary>The pages of a mirror, parsed, by the name of their file.</summary>
    internal static IEnumerable<(string Name, IHtmlDocument Page)> Pages(string folder) =>
        SiteExport.FilesIn(folder).Where(file => file.Key == "404.html" || file.Key.EndsWith("index.html", StringComparison.Ordinal))
            .Select(file => (file.Key, new HtmlParser().ParseDocument(new MemoryStream(file.Value))));

    public async ValueTask InitializeAsync() => (Path, Lonely) = await shared.GetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
