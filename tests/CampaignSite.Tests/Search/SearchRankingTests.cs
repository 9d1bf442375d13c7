using CampaignSite.Content.Languages;
using CampaignSite.Search;

namespace CampaignSite.Tests.Search;

public sealed class SearchRankingTests
{
    [Fact]
    public void Guides_and_actions_about_it_come_before_organisations_that_are_called_so() =>
        Assert.Equal(["/act", "/guide", "/org"], Find("help",
            Entry(SearchKind.Organisation, "/org", "Help Help Help"),
            Entry(SearchKind.Text, "/guide", "The long way to a safer town") with { Text = "Where to find help, and more", Summary = "Where to find help, and more" },
            Entry(SearchKind.Action, "/act", "Give help to a shelter in the next town")));

    [Fact]
    public void A_text_that_names_it_in_passing_does_not_come_first() =>
        Assert.Equal(["/org", "/guide"], Find("help",
            Entry(SearchKind.Text, "/guide", "The law") with { Text = "A long text about the law, in which help is a word among many" },
            Entry(SearchKind.Organisation, "/org", "Help")));

    [Fact]
    public void Of_texts_one_about_safety_comes_first_where_it_is_about_what_was_asked() =>
        Assert.Equal(["/safe", "/often", "/passing"], Find("telephone",
            Entry(SearchKind.Text, "/often", "Telephone, telephone") with { Text = "telephone telephone telephone" },
            Entry(SearchKind.Text, "/passing", "Another thing") with { Text = "A telephone", Helps = true },
            Entry(SearchKind.Text, "/safe", "What may be found when others look") with
            {
                Text = "On a telephone that may be searched",
                Summary = "On a telephone that may be searched",
                Helps = true,
            }));

    [Fact]
    public void Of_organisations_one_that_can_be_asked_or_is_called_so_comes_before_one_that_only_names_it() =>
        Assert.Equal("/naming", Find("refuge",
            Entry(SearchKind.Organisation, "/naming", "Herons") with { Text = "refuge refuge refuge refuge" },
            Entry(SearchKind.Organisation, "/called", "A house by the sea that is a refuge for everybody who comes"),
            Entry(SearchKind.Organisation, "/asked", "Reeds") with { Text = "We are asked for many things and one is a refuge", Helps = true })[^1]);

    [Fact]
    public void Sources_stay_last_however_they_are_called() =>
        Assert.Equal(["/org", "/source"], Find("heron",
            Entry(SearchKind.Source, "/source", "Heron"),
            Entry(SearchKind.Organisation, "/org", "Reeds") with { Text = "About a heron" }));

    private static List<string> Find(string typed, params SearchEntry[] entries)
    {
        using var index = new SearchIndex(entries);
        return [.. index.Find(SearchQuery.Parse(typed)).Groups.SelectMany(group => group.Hits).Select(hit => hit.Entry.Address)];
    }

    private static SearchEntry Entry(SearchKind kind, string address, string title)
    {
        Assert.True(Language.TryParse("en", out var language));
        return new SearchEntry { Kind = kind, Address = address, Title = title, Language = language!, TextLanguage = language! };
    }
}
