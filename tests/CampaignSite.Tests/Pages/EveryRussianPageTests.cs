using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CampaignSite.Tests.Pages.Support;

namespace CampaignSite.Tests.Pages;

/// <summary>Blanks at which no line is broken: in the words of Russian pages, and nowhere a reader copies, a program reads or a search looks.</summary>
[Collection(nameof(Crawled))]
public sealed partial class EveryRussianPageTests(CrawledCampaigns campaigns)
{
    private const char Fixed = '\u00A0';

    public static TheoryData<string> Campaigns => CrawledCampaigns.Names;

    [Fact]
    public void Words_of_every_Russian_page_hold_together() =>
        campaigns.Of("shipped").Holds(page => page.Language.Tag != "ru" || page.Document.Body!.TextContent.Contains($"{Fixed}и", StringComparison.Ordinal)
            || page.Document.Body.TextContent.Contains($"и{Fixed}", StringComparison.Ordinal) ? [] : ["no blank of it is fixed"]);

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void What_is_copied_or_read_by_programs_holds_none(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Document.All.SelectMany(element => element.Attributes.Select(attribute => attribute.Value))
            .Concat(page.Document.QuerySelectorAll(".select, textarea, code, pre, address, option, script, [href^='tel:']").Select(element => element.TextContent))
            .Append(page.Document.Head!.TextContent)
            .Where(text => text.Contains(Fixed, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Campaigns))]
    public void Other_languages_have_none_between_their_words(string campaign) => campaigns.Of(campaign).Holds(page =>
        page.Language.Tag == "ru" ? [] : page.Document.Body!.Descendants<IText>().Select(node => node.Text).Where(text => BetweenWords().IsMatch(text)));

    [GeneratedRegex(@"[\p{L}\p{N}]\u00A0[\p{L}\p{N}]", RegexOptions.NonBacktracking)]
    private static partial Regex BetweenWords();
}
