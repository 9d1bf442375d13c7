using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>Which actions a page offers: never one that is over, unsafe, or that no one has looked at.</summary>
[Collection(nameof(Crawled))]
[Trait("Category", "Slow")]
public sealed class OfferedActionsTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_list_offers_by_kind_what_is_open_and_apart_what_may_be(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            if (page.Address != "/actions")
            {
                return [];
            }

            var offered = Cards(page, "main > section").ToList();
            var open = offered.Where(card => card.Section is not ("may-be-open" or "coming")).Select(card => card.Address).Order(StringComparer.Ordinal);
            var apart = offered.Where(card => card.Section == "may-be-open").Select(card => card.Address).Order(StringComparer.Ordinal);
            return open.SequenceEqual(Addresses(page.Campaign, page.Campaign.IsOpen))
                && apart.SequenceEqual(Addresses(page.Campaign, action => action.Kind != ActionKind.Petition && page.Campaign.StateOf(action) == ActionState.MayBeOpen))
                ? Array.Empty<string>() : ["offers something else"];
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Petitions_stand_on_their_page_by_what_can_be_done_with_them(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            if (page.Address != "/petitions")
            {
                return [];
            }

            var cards = Cards(page, "main > section").ToLookup(card => card.Section, card => card.Address);
            var wrong = new (string Section, Func<CallToAction, bool> Which)[]
            {
                ("open", page.Campaign.IsOpen),
                ("may-be-open", a => page.Campaign.StateOf(a) == ActionState.MayBeOpen),
                ("closed", a => IsOver(a.Status) || a.Closes < page.Campaign.Today),
            }.Where(group => !cards[group.Section].Order(StringComparer.Ordinal)
                .SequenceEqual(Addresses(page.Campaign, action => action.Kind == ActionKind.Petition && group.Which(action)))).Select(group => group.Section);
            var sections = page.Document.QuerySelectorAll("main > section").Select(section => section.GetAttribute("aria-labelledby")).ToList();
            string?[] order = ["open", "coming", "may-be-open", "closed", "instead"];
            return wrong.Concat(sections.SequenceEqual(order.Where(sections.Contains)) && sections[0] == "open" && cards["instead"].Any() ? [] : ["not in order"]);
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_start_page_picks_of_three_kinds_what_anybody_can_do_today(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            if (page.Address != "/")
            {
                return [];
            }

            var picked = Cards(page, "section[aria-labelledby=now]").Select(card => ActionAt(page, card.Address)).ToList();
            var kinds = page.Campaign.Actions.Where(a => page.Campaign.IsOpen(a) && a.Countries.IsEmpty).Select(a => a.Kind).Distinct().Count();
            return picked.Count == Math.Min(3, kinds) && picked.Select(a => a.Kind).Distinct().Count() == picked.Count
                && picked.All(a => page.Campaign.IsOpen(a) && a.Countries.IsEmpty)
                    ? Array.Empty<string>() : [string.Join(' ', picked.Select(a => a.Slug))];
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_country_offers_what_is_open_there_and_at_risk_only_what_sends_nothing(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Campaign.Countries.Where(country => PageAddresses.Country(country.Code) == page.Address)
            .SelectMany(country => Cards(page, "section[aria-labelledby=actions]")
                .Select(card => ActionAt(page, card.Address))
                .Where(a => !page.Campaign.IsOpen(a) || !a.IsFor(country.Code) || (page.Campaign.IsAtRisk(country.Code) && a.Audience != Audience.Self))
                .Select(a => a.Slug.Value)));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_archive_lists_everything_that_is_over_or_unsafe_and_nothing_else(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
        {
            if (page.Address != "/archive")
            {
                return [];
            }

            var over = page.Campaign.Actions
                .Where(a => IsOver(a.Status) || a.Closes < page.Campaign.Today).Select(a => PageAddresses.Action(a.Slug))
                .Concat(page.Campaign.Organisations.Where(o => IsOver(o.Status)).Select(o => PageAddresses.Organisation(o.Slug)))
                .Concat(page.Campaign.Hashtags.Where(t => IsOver(t.Status)).Select(t => PageAddresses.Hashtag(t.Slug)));
            return Cards(page, "main").Select(card => card.Address).Order(StringComparer.Ordinal).SequenceEqual(over.Order(StringComparer.Ordinal))
                ? Array.Empty<string>() : ["lists something else"];
        });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void The_archive_links_nothing_outside(string campaign) =>
        campaigns.Of(campaign).Holds(page =>
            page.Address == "/archive" ? page.OutwardLinks.Where(link => link.Id != "leave").Select(link => link.OuterHtml) : []);

    [Fact]
    public async Task What_is_marked_is_no_longer_picked_and_another_of_its_kind_or_the_next_kind_is()
    {
        await using var site = await SaltmarshSite.StartAsync();
        var browser = new Browser(site);
        var before = Picked(await browser.ReadAsync("/"));

        using var done = await browser.PressAsync(before[0]["/actions/".Length..], "done");
        var after = Picked(await browser.ReadAsync("/"));

        Assert.DoesNotContain(before[0], after);
        Assert.Equal(before.Skip(1), after.Take(2));
    }

    private static List<string> Picked(string page) => [.. new HtmlParser().ParseDocument(page)
        .QuerySelectorAll("section[aria-labelledby=now] .card h3 a").Select(CrawledPage.Href)];

    private static CallToAction ActionAt(CrawledPage page, string address) =>
        page.Campaign.Actions.Single(action => PageAddresses.Action(action.Slug) == address.Split('?')[0]);

    private static IEnumerable<(string Section, string Address)> Cards(CrawledPage page, string place) => page.Document
        .QuerySelectorAll($"{place} .card h3 a")
        .Select(link => (link.Closest("section")?.GetAttribute("aria-labelledby") ?? "", WithoutLanguage(page, CrawledPage.Href(link))));

    private static string WithoutLanguage(CrawledPage page, string href) => RequestLanguage.Split(page.Campaign, href).Path;

    private static IEnumerable<string> Addresses(Campaign campaign, Func<CallToAction, bool> which) =>
        campaign.Actions.Where(which).Select(action => PageAddresses.Action(action.Slug)).Order(StringComparer.Ordinal);

    private static bool IsOver(Status status) => status is Status.Closed or Status.Unsafe;
}
