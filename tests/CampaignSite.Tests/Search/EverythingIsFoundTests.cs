using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using CampaignSite.Search;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Search;

/// <summary>Whatever a campaign holds is found in every language by what it is called, and leads to where it is.</summary>
[Collection(nameof(Crawled))]
public sealed class EverythingIsFoundTests(CrawledCampaigns campaigns)
{
    /// <summary>No one searches for the search page.</summary>
    private const string Itself = "/search";

    private readonly CampaignSearch _search = new();

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public async Task Every_page_is_found_by_its_heading(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var lost = new List<string>();
        foreach (var page in crawl.Pages.Where(page => page.Address != Itself && page.Address != page.Campaign.Quiet.Address))
        {
            var heading = CrawledPage.Text(page.Document.QuerySelector("h1"));
            if (!(await AddressesAsync(page.Campaign, page.Language, heading)).Contains(page.Address))
            {
                lost.Add($"{page.Path} by “{heading}”");
            }
        }

        Crawl.Holds(lost);
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public async Task Every_entry_is_found_by_its_title_and_its_page(string campaign)
    {
        var known = campaigns.Of(campaign).Campaign;
        var lost = new List<string>();
        foreach (var language in known.Languages)
        {
            foreach (var entry in Entries(known, language))
            {
                var typed = $"{entry.Title} {entry.Page}";
                if (!(await AddressesAsync(known, language, typed)).Contains(entry.Address))
                {
                    lost.Add($"{language} {entry.Address} by “{typed}”");
                }
            }
        }

        Crawl.Holds(lost);
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_entry_leads_to_a_page_and_a_place_that_exist(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Crawl.Holds(crawl.Campaign.Languages.SelectMany(language => Entries(crawl.Campaign, language)
            .Select(entry => RequestLanguage.PathIn(crawl.Campaign, language, entry.Address)).Where(address =>
            {
                var parts = address.Split('#', 2);
                return !crawl.ByPath.TryGetValue(parts[0], out var page) || (parts.Length == 2 && page.Document.GetElementById(parts[1]) is null);
            })));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_kind_is_there_in_every_language_and_no_entry_stands_twice(string campaign)
    {
        var known = campaigns.Of(campaign).Campaign;

        foreach (var entries in known.Languages.Select(language => Entries(known, language).ToList()))
        {
            Assert.Equal(Enum.GetValues<SearchKind>(), entries.Select(entry => entry.Kind).Distinct().Order());
            Assert.Equal(entries.Select(entry => entry.Address).Distinct(), entries.Select(entry => entry.Address));
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_quiet_text_is_found_where_it_is_read_and_no_way_to_reach_an_office_can_be_read_from_a_find(string campaign)
    {
        var known = campaigns.Of(campaign).Campaign;
        var offices = known.Countries.SelectMany(country =>
            country.Consulates.Concat(country.Representatives).Append(country.Embassy).Append(country.ForeignMinistry).Append(country.UnMission)).OfType<Office>();
        var reached = offices.SelectMany(office => office.Phones.Append(office.Email).Append(office.Address)).OfType<ContactField>()
            .Select(field => field.Value.Split('\n')[0]).Where(value => value.Length > 6).ToList();

        foreach (var entry in known.Languages.SelectMany(language => Entries(known, language)))
        {
            Assert.False(known.Texts.Any(text => text.Quiet && entry.Address.Split('#')[0] == $"/guides/{text.Slug}"));
            if (entry.Kind == SearchKind.Country)
            {
                Assert.DoesNotContain(reached, value => entry.Text.Contains(value, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Offices_of_a_country_where_acting_is_dangerous_are_not_even_found(string campaign)
    {
        var known = campaigns.Of(campaign).Campaign;
        var dangerous = known.Countries.Where(country => country.AtRisk).ToList();

        Assert.Contains(dangerous, country => country.Embassy is not null);
        foreach (var language in known.Languages)
        {
            var entries = Entries(known, language).ToDictionary(entry => entry.Address);
            Assert.All(dangerous, country =>
            {
                var (entry, content) = (entries[PageAddresses.Country(country.Code)], country.Translations?.In(language));
                Assert.Equal(known.WordsIn(language).AtRiskTitle, entry.Note);
                Assert.Equal(country.Code.Value, entry.Also.Trim());
                Assert.Equal(content is null ? "" : $"{content.Summary} {content.Text.Plain}".Trim(), entry.Text);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_cannot_be_used_says_so(string campaign)
    {
        var known = campaigns.Of(campaign).Campaign;
        foreach (var language in known.Languages)
        {
            var states = Entries(known, language).ToDictionary(entry => entry.Address, entry => entry.State);

            Assert.All(known.Actions, action => Assert.Equal(known.IsOpen(action), states[PageAddresses.Action(action.Slug)].Length == 0));
            Assert.All(known.Organisations, item => Assert.Equal(item.Status == Status.Open, states[PageAddresses.Organisation(item.Slug)].Length == 0));
            Assert.All(known.Hashtags, item => Assert.Equal(item.Status == Status.Open, states[PageAddresses.Hashtag(item.Slug)].Length == 0));
        }
    }

    private static IEnumerable<SearchEntry> Entries(Campaign campaign, Language language) =>
        SearchEntries.Create(new LocalizedCampaign(campaign, new RequestLanguage(language, "/")));

    private async Task<IEnumerable<string>> AddressesAsync(Campaign campaign, Language language, string typed)
    {
        var query = SearchQuery.Parse(typed.Length > SearchQuery.MaxTextLength ? typed[..SearchQuery.MaxTextLength] : typed);
        var answer = await _search.FindAsync(campaign, language, query, CancellationToken.None);
        return answer!.Groups.SelectMany(group => group.Hits).Select(hit => hit.Entry.Address);
    }
}
