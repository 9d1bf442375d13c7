using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Countries;
using CampaignSite.Guide;
using CampaignSite.Localization;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Pages.Support;
using CampaignSite.Tests.Shipped;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignSite.Tests.Guide;

/// <summary>What a copy holds, of both campaigns, in every language: what the site says and nothing that endangers the person who keeps it.</summary>
[Trait("Category", "Slow")]
public sealed class OfflineGuideTests(SaltmarshSite saltmarsh, ShippedCampaign shipped) : IClassFixture<SaltmarshSite>, IClassFixture<ShippedCampaign>
{
    private const int MostOfAPage = 150_000;
    private const int MostPacked = 300_000;

    private readonly GuideFiles _copies = saltmarsh.Site.Services.GetRequiredService<GuideFiles>();

    private sealed record Copy(Campaign Campaign, LocalizedCampaign Localized, IHtmlDocument Page, string Markup, string Words, string Text);

    private IEnumerable<Copy> All => new[] { saltmarsh.Campaign, shipped.Campaign }.SelectMany(campaign => campaign.Languages.Select(language =>
    {
        var files = _copies.FilesFor(campaign).Where(file => file.Language.Equals(language)).ToDictionary(file => file.Kind, file => Encoding.UTF8.GetString(file.File.Bytes));
        var page = new HtmlParser().ParseDocument(files[GuideFormat.Html]);
        return new Copy(
            campaign, new LocalizedCampaign(campaign, new RequestLanguage(language, "/copy")), page, files[GuideFormat.Html],
            CrawledPage.Text(page.QuerySelector("main")), CrawledPage.Squeezed(files[GuideFormat.Txt]));
    }));

    [Fact]
    public void The_page_is_at_most_150_kilobytes_and_the_packed_file_300()
    {
        foreach (var file in _copies.FilesFor(shipped.Campaign).Concat(_copies.FilesFor(saltmarsh.Campaign)))
        {
            Assert.True(file.File.Bytes.Length <= (file.Kind == GuideFormat.Zip ? MostPacked : MostOfAPage), $"{file.Name}: {file.File.Bytes.Length}");
        }
    }

    [Fact]
    public void A_guide_that_would_be_too_long_leaves_out_steps_before_anything_else()
    {
        var localized = new LocalizedCampaign(shipped.Campaign, new RequestLanguage(shipped.Campaign.Languages[1], "/copy"));
        var urls = saltmarsh.Site.Services.GetRequiredService<SiteUrls>();
        var weights = Enum.GetValues<GuideDetail>().Select(detail => GuideHtml.Write(OfflineGuide.Create(localized, urls, detail)).Length).ToList();

        Assert.True(weights[0] > weights[1] && weights[1] > weights[2] && weights[2] > weights[3], string.Join(' ', weights));
        var given = _copies.FilesFor(shipped.Campaign).Single(file => file.Language.Equals(localized.Language) && file.Kind == GuideFormat.Html).File.Bytes.Length;
        Assert.Equal(weights.First(weight => weight <= MostOfAPage), given);
    }

    [Fact]
    public void Every_section_of_the_briefing_and_of_the_quiet_texts_is_in_the_page_and_in_the_text() => Each(copy =>
        copy.Campaign.Texts.Where(text => text.Quiet || text.Slug.Value == "briefing").SelectMany(text =>
        {
            var content = text.Translations.In(copy.Localized.Language);
            var words = new HtmlParser().ParseDocument($"<main>{content.Body.Markup}</main>");
            return words.QuerySelectorAll("p, h2, h3, h4, pre").Where(block => block.QuerySelector("a, img, .risk") is null).Select(block => CrawledPage.Text(block))
                .Concat([content.Title, content.Summary]).Where(part => !Holds(copy, part));
        }));

    [Fact]
    public void Every_open_action_is_in_it_with_its_minutes_and_no_other_is() => Each(copy =>
    {
        var inside = copy.Page.QuerySelectorAll("#actions > section").ToDictionary(section => section.Id!["action.".Length..]);
        var open = copy.Campaign.Actions.Where(copy.Campaign.IsOpen).ToList();
        return open.Where(action => !inside.TryGetValue(action.Slug.Value, out var section)
                || !CrawledPage.Text(section).Contains(copy.Localized.Words.Minutes.For(action.Minutes), StringComparison.Ordinal)
                || !Holds(copy, action.Translations.In(copy.Localized.Language).Title) || !Holds(copy, action.Translations.In(copy.Localized.Language).Summary))
            .Select(action => action.Slug.Value)
            .Concat(inside.Keys.Except(open.Select(action => action.Slug.Value)));
    });

    [Fact]
    public void Every_embassy_is_in_it_with_each_number_and_mailbox_and_what_nobody_is_sure_of_says_so() => Each(copy =>
        copy.Campaign.Countries.Where(country => country.Embassy is not null).SelectMany(country =>
        {
            var name = copy.Localized.Country(country.Code);
            var line = copy.Page.QuerySelectorAll("#embassies li").Select(CrawledPage.Text)
                .FirstOrDefault(line => line.StartsWith($"{name},", StringComparison.Ordinal) || line.StartsWith($"{name}:", StringComparison.Ordinal));
            return line is null ? [$"no line for {name}"] : country.Embassy!.Phones.Select(phone => (Shown: phone.Display, phone.Confidence))
                .Concat(country.Embassy.Email is { } email ? [(email.Value, email.Confidence)] : [])
                .Where(field => !line.Contains(field.Confidence == Confidence.Low ? $"{field.Shown} ({copy.Localized.Words.NotConfirmed}" : field.Shown, StringComparison.Ordinal)
                    || !Holds(copy, field.Shown))
                .Select(field => $"{name}: {field.Shown}");
        }));

    [Fact]
    public void Embassies_of_countries_at_risk_stand_apart_after_the_sentence_that_calls_on_nobody() => Each(copy =>
    {
        var careful = copy.Campaign.Countries.Where(country => country.Embassy is not null && copy.Campaign.IsAtRisk(country.Code)).Select(country => copy.Localized.Country(country.Code)).ToList();
        var apart = copy.Page.QuerySelectorAll("#embassies section li b").Select(name => CrawledPage.Text(name).TrimEnd(':').Split(", ")[0]);
        return careful.Order(StringComparer.Ordinal).SequenceEqual(apart.Order(StringComparer.Ordinal))
            && (careful.Count == 0 || Holds(copy, copy.Localized.Words.CopyEmbassiesAtRiskText)) ? [] : ["not apart"];
    });

    [Fact]
    public void Whoever_may_help_is_in_it_with_what_asking_leaves_behind_and_the_warning() => Each(copy =>
    {
        var helpers = copy.Campaign.Organisations.Where(one => one.Help is not null && one.Status is Status.Open or Status.Unknown).ToList();
        Assert.NotEmpty(helpers);
        return helpers.Where(one => !Holds(copy, one.Translations.In(copy.Localized.Language).Title) || !Holds(copy, one.Help!.TraceNote.In(copy.Localized.Language))
                || (one.Translations.In(copy.Localized.Language).Warning is { } warning && !Holds(copy, warning))
                || (one.Label is { } label && !Holds(copy, label.Name.In(copy.Localized.Language))))
            .Select(one => one.Slug.Value);
    });

    [Fact]
    public void Every_citation_leads_to_its_source_and_the_briefing_keeps_the_numbers_of_the_site() => Each(copy =>
    {
        var cited = copy.Page.QuerySelectorAll("sup a").ToList();
        var briefing = copy.Campaign.Text("briefing")!.Translations.In(copy.Localized.Language);
        return cited.Where(link => copy.Page.GetElementById(link.GetAttribute("href")![1..])?.LocalName != "li"
                || link.TextContent != $"[{link.GetAttribute("href")![2..]}]").Select(link => link.OuterHtml)
            .Concat(briefing.Sources.Select((source, index) => (source, index)).Where(pair =>
                !CrawledPage.Text(copy.Page.GetElementById($"s{pair.index + 1}")?.QuerySelector("i")).StartsWith(CrawledPage.Squeezed(pair.source.Title), StringComparison.Ordinal))
                .Select(pair => $"{pair.index + 1} is not {pair.source.Id}"));
    });

    [Fact]
    public void Every_id_is_given_once_and_every_link_leads_to_one_of_them() => Each(copy =>
    {
        var ids = copy.Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.NotEmpty(copy.Page.QuerySelectorAll("nav a"));
        return ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"#{group.Key} twice")
            .Concat(copy.Page.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "").Where(href => !href.StartsWith('#') || !ids.Contains(href[1..])));
    });

    [Fact]
    public void Nothing_in_it_fetches_runs_or_asks_for_anything() => Each(copy =>
        copy.Page.QuerySelectorAll("script, link, img, form, input, button, iframe, object, embed, video, audio, svg, base, [src], [srcset], [action], [style], [ping], [background]")
            .Select(element => element.OuterHtml)
            .Concat(copy.Page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => attribute.Name))
            .Concat(copy.Page.QuerySelectorAll("style").Where(style => style.TextContent.Contains("url(", StringComparison.Ordinal) || style.TextContent.Contains("@import", StringComparison.Ordinal)).Select(_ => "style"))
            .Concat(copy.Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content")?.StartsWith("default-src 'none';", StringComparison.Ordinal) == true ? [] : ["no policy"]));

    [Fact]
    public void Nothing_in_it_asks_to_share_to_mark_or_to_post_a_tag() => Each(copy =>
    {
        var words = copy.Localized.Words;
        return new[] { words.MarkDone, words.MarkTitle, words.Tags, words.Handles, words.ShareSummary }
            .Where(text => copy.Page.QuerySelectorAll("h2, h3, p").Any(element => CrawledPage.Text(element) == text))
            .Concat(new[] { "/share", "/marks", "/suggest", "/search" }.Where(path => copy.Markup.Contains($"{path}<", StringComparison.Ordinal)))
            .Concat(copy.Campaign.Hashtags.Select(tag => PageAddresses.Hashtag(tag.Slug)).Where(address => copy.Markup.Contains(address, StringComparison.Ordinal)));
    });

    [Fact]
    public void No_address_that_the_site_gives_only_with_a_warning_is_in_it_but_those_of_helpers() => Each(copy =>
    {
        var helpers = copy.Campaign.Organisations.Where(one => one.Help is not null).Select(one => one.Url).OfType<string>().ToList();
        return copy.Campaign.Sources.Where(source => source.Label is not null || copy.Campaign.Labels.ForAddress(source.Url) is not null).Select(source => source.Url)
            .Concat(copy.Campaign.Actions.Where(action => action.Label is not null).Select(action => action.Link).OfType<string>().Where(link => link.StartsWith("https:", StringComparison.Ordinal)))
            .Where(address => !helpers.Exists(helper => helper.StartsWith(address, StringComparison.Ordinal)))
            .Where(address => copy.Text.Contains(address, StringComparison.Ordinal) || copy.Markup.Contains($"{address}<", StringComparison.Ordinal));
    });

    [Fact]
    public void It_begins_with_a_neutral_title_and_the_warning_and_says_how_old_it_is() => Each(copy =>
    {
        var (words, campaign, first) = (copy.Localized.Words, copy.Campaign, CrawledPage.Text(copy.Page.QuerySelector("main > section")));
        return new[]
        {
            copy.Page.Title == campaign.Quiet.Title.In(copy.Localized.Language) && CrawledPage.Text(copy.Page.QuerySelector("h1")) == copy.Page.Title ? null : "its title",
            copy.Words.StartsWith($"{copy.Page.Title}{words.CopyKeep}{words.CopyTrace}", StringComparison.Ordinal) ? null : "its beginning",
            campaign.ProperNames.Any(name => first.Contains(name, StringComparison.OrdinalIgnoreCase)) ? "a name at its beginning" : null,
            Holds(copy, copy.Localized.Day(campaign.Today)) && Holds(copy, copy.Localized.Day(campaign.Edition)) ? null : "its day",
            Holds(copy, words.AwaitsReview) == campaign.AwaitingReview.Contains(copy.Localized.Language) ? null : "whether it awaits review",
        }.OfType<string>();
    });

    [Fact]
    public void Every_place_in_a_sentence_is_filled_in() => Each(copy =>
        new[] { "{name}", "{date}", "{mark}", "{sums}", "{page}", "{address}", "{language}", "{edition}", "{tagline}", "{n}" }
            .Where(place => copy.Words.Contains(place, StringComparison.Ordinal) || copy.Text.Contains(place, StringComparison.Ordinal)));

    [Fact]
    public void The_names_of_the_files_are_ascii_and_hold_no_word_of_the_campaign() =>
        Assert.All(_copies.FilesFor(shipped.Campaign), file =>
        {
            Assert.Matches("^[a-z]+-[a-z]{2}\\.(html|txt|zip)$", file.Name);
            Assert.DoesNotContain(shipped.Campaign.ProperNames, name => file.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        });

    [Fact]
    public void The_mark_tells_other_words_and_not_another_day()
    {
        var (urls, campaign) = (saltmarsh.Site.Services.GetRequiredService<SiteUrls>(), saltmarsh.Campaign);
        var mark = MarkOf(campaign);

        Assert.Equal(mark, MarkOf(campaign with { Edition = campaign.Edition.AddDays(1) }));
        Assert.NotEqual(mark, MarkOf(campaign with { Actions = campaign.Actions.RemoveAll(action => action.Slug.Value == "read-the-briefing") }));

        string MarkOf(Campaign one) => OfflineGuide.Create(new LocalizedCampaign(one, new RequestLanguage(one.BaseLanguage, "/copy")), urls, GuideDetail.Steps).Mark;
    }

    [Fact]
    public void Every_text_of_every_campaign_is_well_formed_so_that_it_can_be_read_again() => Assert.All(
        AllMarkup.Of(saltmarsh.Campaign).Concat(AllMarkup.Of(shipped.Campaign)),
        markup => Assert.NotNull(System.Xml.Linq.XElement.Parse($"<div>{markup}</div>")));

    private static bool Holds(Copy copy, string part)
    {
        var words = CrawledPage.Squeezed(part);
        return copy.Words.Contains(words, StringComparison.Ordinal) && copy.Text.Contains(words, StringComparison.Ordinal);
    }

    private void Each(Func<Copy, IEnumerable<string>> faults) =>
        Crawl.Holds(All.SelectMany(copy => faults(copy).Select(fault => $"{copy.Campaign.Name} {copy.Localized.Language}: {fault}")));
}
