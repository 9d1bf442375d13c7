using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Localization;
using CampaignSite.Pages.Letters;
using CampaignSite.Tests.Pages.Letters;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Shipped;

/// <summary>Every letter of the campaign, in every language, from every country.</summary>
public sealed partial class ShippedLettersTests(ShippedCampaign shipped, ShippedSite running) : IClassFixture<ShippedCampaign>
{
    private Campaign Campaign => shipped.Campaign;

    [Trait("Category", "Slow")]
    [Fact]
    public async Task Every_letter_answers_for_every_country_with_its_office_and_comes_back_whole_from_its_links()
    {
        var site = await running.GetAsync();
        foreach (var letter in Campaign.Letters)
        {
            foreach (var language in Campaign.Languages)
            {
                foreach (var country in Campaign.Countries)
                {
                    var path = RequestLanguage.PathIn(Campaign, language, $"{PageAddresses.Letter(letter.Slug)}?country={country.Code}");
                    var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(path));
                    var isAtRisk = Campaign.IsAtRisk(country.Code);
                    Check(path, page, letter.Translations.In(language).Subject, OfficesFor(letter.Audience, country), isAtRisk);

                    // Without script every point is in the letter; other scripts take three times the room, and are copied.
                    Assert.True(isAtRisk || !language.Equals(Campaign.BaseLanguage) || page.QuerySelector(".too-long") is null, path);
                }
            }
        }
    }

    [Fact]
    public void Every_letter_has_an_open_action_that_leads_to_it() =>
        Assert.Equal([], Campaign.Letters.Where(letter => LettersPage.ActionOf(Campaign, letter) is null).Select(letter => letter.Slug.Value));

    [Fact]
    public void Letters_of_the_first_point_and_another_by_chance_differ()
    {
        foreach (var content in Campaign.Letters.SelectMany(letter => Campaign.Languages.Select(letter.Translations.In)))
        {
            var words = Campaign.WordsIn(content.Language);
            var letters = content.Points.Skip(1).Select(second => Words(
                $"{words.LetterSalutation} {content.Points[0].Plain} {second.Plain} {content.Ask} {words.LetterClosing} {words.LetterSign}")).ToList();

            // Each with each, itself too: that is what chance does.
            var mean = letters.SelectMany(one => letters.Select(other => (double)one.Intersect(other).Count() / one.Union(other).Count())).Average();

            Assert.True(mean < 0.8, $"{content.Title}: {mean:0.00}");
        }
    }

    private static void Check(string path, IHtmlDocument page, string subject, IReadOnlyList<Office> offices, bool isAtRisk)
    {
        var links = page.QuerySelectorAll(".send a").Select(link => link.GetAttribute("href")!).ToList();
        if (isAtRisk)
        {
            Assert.True(links.Count == 0 && page.QuerySelector(".office, .letter, .call") is null, path);
            return;
        }

        Assert.True(page.QuerySelectorAll(".office").Length == offices.Count, path);
        var letter = CrawledPage.Letter(page).Replace("\n", "\r\n", StringComparison.Ordinal);
        var to = offices.Count > 0 && offices[0].Email is { Confidence: not Confidence.Low } email ? email.Value : "";
        Assert.True(links.Count == 4, path);
        foreach (var link in links)
        {
            var read = ReadAddress.Of(link);
            Assert.True(link.Length <= 2000 && read.To == to && read.Subject == subject, $"{path}: {link}");
            Assert.Equal((path, $"{link.Split("&body=")[0]}&body={Uri.EscapeDataString(letter)}".Length <= 2000 ? letter : null), (path, read.Body));
        }
    }

    // Of some missions only the head is known: there is no way to reach them, and the page names another one.
    private static List<Office> OfficesFor(Audience audience, Country country) => OfficesOf(audience, country)
        .Where(office => office is not { Address: null, Phones.IsEmpty: true, Email: null, Website: null, Find: null }).ToList();

    private static IReadOnlyList<Office> OfficesOf(Audience audience, Country country) => audience switch
    {
        Audience.Embassy => country.Embassy is { } embassy ? [embassy] : [],
        Audience.Representative => country.Representatives,
        Audience.ForeignMinister => country.ForeignMinistry is { } ministry ? [ministry] : [],
        Audience.UnMission => country.UnMission is { } mission ? [mission] : [],
        _ => [],
    };

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(word => word.Value.ToUpperInvariant())];

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
