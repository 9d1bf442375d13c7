using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>What a browser without our style and script shows (lynx, w3m, a reader view, a search engine): nothing that is untrue there, and words that do not run together.</summary>
[Collection(nameof(Crawled))]
public sealed class WithoutStyleOrScriptTests(CrawledCampaigns campaigns)
{
    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Nothing_is_sent_hidden(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("[hidden], template, noscript").Select(element => element.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Every_button_is_one_of_a_form_that_the_site_answers(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("button")
            .Where(button => button.GetAttribute("type") is not (null or "submit") || button.Closest("form[action]") is null).Select(button => button.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_only_the_script_can_do_is_an_empty_place_with_its_words_beside_it(string campaign) =>
        campaigns.Of(campaign).Holds(page => page.Document.QuerySelectorAll("[data-copy], [data-share], [data-print], .own")
            .Where(place => place.TextContent.Length > 0).Select(place => place.OuterHtml));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_is_true_only_with_script_stands_in_no_words_of_a_page(string campaign) => campaigns.Of(campaign).Holds(page =>
    {
        var words = page.Campaign.WordsIn(page.Language);
        string[] only =
        [
            words.Copy, words.CopyAll, words.CopyText, words.CopyLink, words.CopyLetter, words.Copied, words.CopyFailed, words.ShareNatively, words.PrintPoster, words.LetterPrint,
            words.LetterChooseTwo, words.LetterNoPoint, words.LetterOwn, words.LetterOwnWhy, words.LetterOwnStays, words.LetterCountryFirst, words.LetterPointIn, words.LetterPointOut,
        ];
        return Texts(page.Document.Body!).Select(CrawledPage.Squeezed).Intersect(only.Select(CrawledPage.Squeezed));
    });

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void That_a_letter_is_too_long_for_a_link_is_said_where_it_is(string campaign)
    {
        var crawl = campaigns.Of(campaign);
        var letters = crawl.Pages.Where(page => page.Document.QuerySelector(".send") is not null).ToList();

        Assert.NotEmpty(letters);
        Crawl.Holds(letters.SelectMany(page =>
        {
            var words = page.Campaign.WordsIn(page.Language);
            var cut = page.Document.QuerySelectorAll(".send a").Where(link => !CrawledPage.Href(link).Contains("&body=", StringComparison.Ordinal)).ToList();
            return new[]
            {
                (page.Document.QuerySelector(".too-long") is not null) == (cut.Count > 0) ? null : "too long",
                cut.SequenceEqual(page.Document.QuerySelectorAll(".send a").Where(link => link.TextContent.Contains(words.LetterWithoutText, StringComparison.Ordinal))) ? null : "without the text",
            }.OfType<string>().Select(fault => $"{page.Path}: {fault}");
        }));
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_the_style_puts_out_of_sight_is_the_way_to_the_text_and_a_field_that_says_it_stays_empty(string campaign)
    {
        var crawl = campaigns.Of(campaign);

        Assert.Contains(crawl.Pages, page => page.Document.QuerySelector("p.skip") is not null);
        crawl.Holds(page => page.Document.QuerySelectorAll(".skip")
            .Where(element => element.LocalName == "a" ? element.GetAttribute("href") != "#main" : CrawledPage.Text(element) != page.Campaign.WordsIn(page.Language).SuggestTrap)
            .Select(element => element.OuterHtml));
        Assert.Equal(crawl.Campaign.Languages.Length, crawl.Campaign.Languages.Select(language => crawl.Campaign.WordsIn(language).SuggestTrap).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void A_label_and_a_note_are_divided_by_a_sign_from_the_words_beside_them(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.QuerySelectorAll("main :is(span, strong, b):is(.risk, .label, .tag, .meta, .basis)").Where(RunsTogether).Select(element => $"{Beside(element, before: true)?.TextContent.Trim()} | {element.OuterHtml}"));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Lines_of_letters_and_addresses_are_made_by_markup(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.QuerySelectorAll(".address, .envelope, .sheet .letter").Where(element => element.TextContent.Contains('\n', StringComparison.Ordinal)).Select(element => element.OuterHtml));

    private static IEnumerable<string> Texts(INode body) => body.Descendants<IText>().Where(text => text.ParentElement!.Closest("script, option") is null).Select(text => text.Text);

    // A number alone is how many there are of what comes before it; in a text a warning is in the middle of a sentence.
    private static bool RunsTogether(IElement element) => !element.TextContent.Trim().All(char.IsAsciiDigit)
        && ((element.Closest(".prose") is null && Touches(Beside(element, before: true), element)) || (element.ClassName is "risk" or "label" && Touches(element, Beside(element, before: false))));

    private static INode? Beside(INode element, bool before)
    {
        var beside = before ? element.PreviousSibling : element.NextSibling;
        while (beside is not null && beside is not IHtmlBreakRowElement && string.IsNullOrWhiteSpace(beside.TextContent))
        {
            beside = before ? beside.PreviousSibling : beside.NextSibling;
        }

        return beside is IHtmlBreakRowElement ? null : beside;
    }

    private static bool Touches(INode? left, INode? right) =>
        left is not null && right is not null && char.IsLetterOrDigit(left.TextContent.TrimEnd()[^1]) && char.IsLetterOrDigit(right.TextContent.TrimStart()[0]);
}
