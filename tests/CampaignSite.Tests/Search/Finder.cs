using CampaignSite.Content.Languages;
using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

/// <summary>A real index over a few lines of text: the first word of each line is its address.</summary>
internal sealed class Finder(params string[] lines) : IDisposable
{
    private readonly SearchIndex _index = new(lines.Select(line => Entry(line.Split(' ', 2))));

    public SearchResult Find(string typed) => _index.Find(SearchQuery.Parse(typed));

    /// <summary>Addresses, best first.</summary>
    public IEnumerable<string> Addresses(string typed) => Find(typed).Groups.SelectMany(group => group.Hits).Select(hit => hit.Entry.Address);

    public void Dispose() => _index.Dispose();

    private static SearchEntry Entry(string[] parts)
    {
        Assert.True(Language.TryParse("en", out var language));
        return new SearchEntry
        {
            Kind = SearchKind.Text,
            Address = parts[0],
            Title = parts[0],
            Text = parts[1],
            Language = language!,
            TextLanguage = language!,
        };
    }
}
