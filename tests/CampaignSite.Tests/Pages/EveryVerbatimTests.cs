using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What must reach a reader sign by sign: no program translates it, makes a link of it or turns it round.</summary>
[Collection(nameof(Crawled))]
public sealed partial class EveryVerbatimTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_page_lets_a_phone_make_links_of_the_numbers_it_finds(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.QuerySelector("meta[name=format-detection]")?.GetAttribute("content") == "telephone=no,email=no,address=no" ? [] : ["it may"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Contacts_tags_handles_and_the_name_of_the_campaign_are_not_translated(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        crawl.Holds(page => page.Document.QuerySelectorAll("a[href^='tel:'], a[href^='mailto:'][dir], dl.contact a.out.select, .address, .envelope, .name a, .poster h2, code[dir]")
            .Where(element => element.Closest("[translate=no]") is null && (element.Closest(".prose") is null || element.TextContent.Any(char.IsAsciiDigit)) && element.QuerySelector("[translate=no]") is null).Select(element => element.OuterHtml));
        crawl.Holds(page => page.Document.Body!.Descendants<IText>()
            .Where(text => text.ParentElement!.Closest("[translate=no], svg, script, option, textarea, code, pre") is null && Token().IsMatch($" {text.Text}")).Select(text => text.Text.Trim()));
        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector("bdi[translate=no]") is not null);
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void No_number_is_turned_round_in_a_line_from_right_to_left(string campaign) => campaigns.Of(campaign).Holds(page => !page.Language.IsRightToLeft ? []
        : page.Document.Body!.Descendants<IText>().Where(text => Number().IsMatch(text.Text) && text.ParentElement!.Closest("bdi, [dir]")!.LocalName == "html" && text.ParentElement.Closest("script, option") is null)
            .Select(text => text.Text.Trim()));

    // Names, addresses of pages and signs of nothing stay as they are; four words in a row are a sentence.
    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Words_of_the_base_language_on_a_page_from_right_to_left_say_their_language_and_direction(string campaign) => campaigns.Of(campaign).Holds(page => !page.Language.IsRightToLeft ? []
        : page.Document.Body!.Descendants<IText>().Where(text => LatinWords().IsMatch(text.Text) && text.ParentElement!.Closest("script, svg, code, bdi, option, textarea, [dir=ltr]") is null)
            .Select(text => text.Text.Trim()));

    [GeneratedRegex(@"[\s(«“][#@]\p{L}\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"\+[0-9][0-9 ]{6}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"([A-Za-z]{2,}[ ,;]+){2}[A-Za-z]{2,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LatinWords();
}
