using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Loading;
using CampaignSite.Localization;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Pages;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>From the start page to something that can be done, in three steps, from every country there is and in every language.</summary>
[Trait("Category", "Slow")]
public sealed class EveryCountryTests(ShippedCampaign shipped, ShippedSite running) : IClassFixture<ShippedCampaign>
{
    private Campaign Campaign => shipped.Campaign;

    [Fact]
    public async Task Three_steps_from_the_start_page_lead_to_something_that_can_be_done()
    {
        var site = await running.GetAsync();
        var faults = new List<string>();
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var language in Campaign.Languages)
        {
            // The first step is the link of the start page; the second the form that it leads to, sent without a script.
            var start = await PageAsync(site, RequestLanguage.PathIn(Campaign, language, "/"));
            var list = await PageAsync(site, CrawledPage.Href(start.QuerySelector("section[aria-labelledby=where] a.act")!));
            var form = (IHtmlFormElement)list.QuerySelector("main form.chooser")!;
            var offered = form.QuerySelectorAll("#country option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).ToList();

            Assert.Equal("get", form.Method);
            Assert.Equal(CountryCode.All.Select(code => code.Value), offered.Order(StringComparer.Ordinal));
            foreach (var country in offered)
            {
                var path = await RedirectAsync(site, $"{form.GetAttribute("action")}?country={country}");
                var page = await PageAsync(site, path);
                var isAtRisk = Campaign.IsAtRisk(Place(country));
                var action = page.QuerySelector("main .card h3 a")?.GetAttribute("href");
                if (action is null || (isAtRisk && Reaching(page) is { } reaching && reaching.Length > 0))
                {
                    faults.Add($"{path}: {(action is null ? "offers nothing" : Reaching(page))}");
                    continue;
                }

                // The third. What is for no country in particular is the same page for all.
                if (!known.TryGetValue(action, out var fault))
                {
                    fault = Fault(await PageAsync(site, action), isAtRisk);
                    known[action] = fault;
                }

                faults.AddRange(fault is null ? [] : [$"{path} → {action}: {fault}"]);
            }
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task No_action_or_letter_for_an_office_that_is_not_held_is_a_dead_end()
    {
        var site = await running.GetAsync();
        var faults = new List<string>();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var action in Campaign.Actions.Where(action => Campaign.IsOpen(action) && ContactRoute.IsOffice(action.Audience)))
        {
            var letter = Campaign.Letters.FirstOrDefault(letter => PageAddresses.Letter(letter.Slug) == action.Link);
            foreach (var country in CountryCode.All.Where(country => !Campaign.IsAtRisk(country) && action.IsFor(country)))
            {
                // Where what it needs is held its office is on the page; one country of each language is enough for that.
                var route = ContactRoute.Find(Campaign, country, action.Audience, action.Kind)!;
                var isSampled = country.Value is "gb" or "de" or "al" or "fj";
                if (!isSampled && (Campaign.Country(country.Value) is null || route.Reach == ContactReach.Direct))
                {
                    continue;
                }

                foreach (var address in new[] { PageAddresses.Action(action.Slug), letter is null ? null : PageAddresses.Letter(letter.Slug) }.OfType<string>())
                {
                    var path = $"{address}?country={country}";
                    var page = await PageAsync(site, path);
                    var next = page.QuerySelectorAll("ul.instead a").Select(CrawledPage.Href).ToList();
                    if (page.QuerySelector(".office") is null && next.Count == 0)
                    {
                        faults.Add($"{path}: neither a contact nor a next step");
                    }

                    foreach (var step in next.Where(step => !known.ContainsKey(step)))
                    {
                        var there = await PageAsync(site, step);
                        known[step] = there.QuerySelector(".office, .card h3 a") is not null;
                    }

                    faults.AddRange(next.Where(step => !known[step]).Select(step => $"{path} → {step}: a dead end"));
                }
            }
        }

        Assert.Equal([], faults);
    }

    [Fact]
    public void No_plan_of_any_country_holds_a_step_that_ends_nowhere()
    {
        var faults =
            from country in CountryCode.All
            from entry in Plan.Create(Campaign, new PlanRequest(240, country, []), new HashSet<Slug>()).Entries
            where ContactRoute.IsOffice(entry.Action.Audience)
                && (Campaign.IsAtRisk(country) || Campaign.Country(country.Value)?.OfficesFor(entry.Action.Audience).Any() != true)
            select $"{country} {entry.Action.Slug}";

        Assert.Equal([], faults);
    }

    [Fact]
    public async Task Where_acting_is_dangerous_no_page_holds_an_office_a_number_a_letter_or_a_petition()
    {
        var site = await running.GetAsync();
        var faults = new List<string>();
        var reaching = Campaign.Actions.Where(action => !action.IsForReadersAtRisk).Select(action => PageAddresses.Action(action.Slug))
            .Concat(Campaign.Letters.Select(letter => PageAddresses.Letter(letter.Slug))).ToList();
        var careful = new HashSet<string>(StringComparer.Ordinal);

        // Each way to be at risk is walked whole: the addressee, a country of the list, one whose file says so. Of the others each meets two.
        CountryCode[] whole =
        [
            Campaign.Addressee,
            Campaign.AtRisk.Where(country => Campaign.Country(country.Value) is null).OrderBy(country => country.Value, StringComparer.Ordinal).First(),
            Campaign.Countries.First(country => country.AtRisk && country.Code != Campaign.Addressee).Code,
        ];
        foreach (var country in CountryCode.All.Where(Campaign.IsAtRisk))
        {
            var turn = country.Value[0] + country.Value[1];
            var isWhole = whole.Contains(country);
            var asked = isWhole ? reaching : [reaching[turn % reaching.Count], reaching[^((turn % Campaign.Letters.Length) + 1)]];
            foreach (var (address, language) in
                from address in asked.Select(page => $"{page}?country={country}").Append(PageAddresses.Country(country)).Append($"/plan?minutes=240&country={country}")
                from language in isWhole ? Campaign.Languages : [Campaign.Languages[turn % Campaign.Languages.Length]]
                select (address, language))
            {
                var path = RequestLanguage.PathIn(Campaign, language, address);
                var page = await PageAsync(site, path);
                careful.UnionWith(page.QuerySelectorAll("main h3 a[href*='/actions/']").Select(CrawledPage.Href));
                faults.AddRange(Reaching(page) is { Length: > 0 } found ? [$"{path}: {found}"] : []);
            }
        }

        foreach (var path in careful)
        {
            var page = await PageAsync(site, path);
            faults.AddRange(Fault(page, isAtRisk: true) is { } fault ? [$"{path}: {fault}"] : []);
        }

        Assert.Equal([], faults);
        Assert.NotEmpty(careful);
    }

    // Nothing at the end of a page that can be done.
    private static string? Fault(IHtmlDocument page, bool isAtRisk)
    {
        var main = page.QuerySelector("main")!;
        return isAtRisk
            // The page of a careful action is the one that every visitor sees: its menu is the site's, its words hold nothing that reaches anybody.
            ? main.QuerySelector(NoDeadEndsTests.Reaching) is { } reaching ? reaching.OuterHtml
                : main.QuerySelector("a.act[href], .prose p") is null ? "nothing to read" : null
            : main.QuerySelector(".office a[href], .office .address, #steps ~ .go a.act[href], section > .go a.act[href], .prose a[href]") is null ? "nothing that can be done" : null;
    }

    private static string Reaching(IHtmlDocument page) => string.Concat(page.QuerySelectorAll(NoDeadEndsTests.Reaching)
        .Where(one => one.Closest(".languages") is null).Select(one => one.OuterHtml));

    private static CountryCode Place(string country) => CountryCode.TryParse(country, out var code) ? code : throw new ArgumentException(country, nameof(country));

    private static async Task<string> RedirectAsync(RunningSite site, string path)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, path);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<IHtmlDocument> PageAsync(RunningSite site, string path)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} {answer.StatusCode}");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.True(page.QuerySelector("main h1") is { } heading && heading.TextContent.Trim().Length > 0, $"{path} is empty");
        return page;
    }
}
