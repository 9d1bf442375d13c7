using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>What a reader at risk is led to leaves as little as can be on a phone.</summary>
[Trait("Category", "Slow")]
public sealed class ShippedQuietTests(ShippedCampaign shipped, ShippedSite running) : IClassFixture<ShippedCampaign>
{
    private Campaign Campaign => shipped.Campaign;

    [Fact]
    public async Task An_action_that_leads_to_a_quiet_text_has_a_neutral_title_and_offers_no_mark_reminder_or_report()
    {
        var site = await running.GetAsync();
        var quiet = Campaign.Actions.Where(Campaign.LeadsToQuietText).ToList();

        Assert.NotEmpty(quiet);
        foreach (var language in Campaign.Languages)
        {
            foreach (var action in quiet)
            {
                var page = await PageAsync(site, Campaign, language, PageAddresses.Action(action.Slug));

                Assert.Equal(Campaign.Quiet.Title.In(language), page.Title);
                Assert.Empty(page.QuerySelectorAll("form[method=post], details.take, a[href*='/suggest']"));
            }
        }
    }

    [Fact]
    public async Task A_mark_on_such_an_action_is_refused_and_no_cookie_is_set()
    {
        var site = await running.GetAsync();
        foreach (var action in Campaign.Actions.Where(Campaign.LeadsToQuietText))
        {
            using var answer = await site.Client.SendAsync(RunningSite.Post($"{PageAddresses.Action(action.Slug)}/mark", ("outcome", "done")));

            Assert.Equal((action.Slug.Value, 400, false), (action.Slug.Value, (int)answer.StatusCode, answer.Headers.Contains("Set-Cookie")));
        }
    }

    [Fact]
    public async Task The_page_of_a_country_at_risk_has_a_neutral_title_and_begins_with_what_protects()
    {
        var site = await running.GetAsync();
        foreach (var language in Campaign.Languages)
        {
            foreach (var country in Campaign.Countries.Where(country => Campaign.IsAtRisk(country.Code)))
            {
                var page = await PageAsync(site, Campaign, language, PageAddresses.Country(country.Code));
                var safety = page.QuerySelectorAll(".card h3 a").Select(CrawledPage.Href)
                    .Select(href => Campaign.LeadsToQuietText(Campaign.Action(href.Split('/')[^1])!)).ToList();

                Assert.Equal(Campaign.Quiet.Title.In(language), page.Title);
                Assert.True(safety[0]);
                Assert.Equal(safety.OrderDescending(), safety);
                Assert.Null(page.QuerySelector(".go"));
            }
        }
    }

    [Fact]
    public async Task Where_they_begin_no_telling_word_stands_on_the_screen()
    {
        var site = await running.GetAsync();
        foreach (var language in Campaign.Languages)
        {
            var text = (await PageAsync(site, Campaign, language, Campaign.Quiet.Address)).DocumentElement.OuterHtml;

            Assert.Equal([], Campaign.ProperNames.Concat(["ЛГБТ", "Чечн", "чечен", "gay", "геев", "persecut", "преследован"])
                .Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
    }

    private static async Task<IHtmlDocument> PageAsync(RunningSite site, Campaign campaign, Language language, string address) =>
        new HtmlParser().ParseDocument(await site.Client.GetStringAsync(RequestLanguage.PathIn(campaign, language, address)));
}
