using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;
using CampaignSite.Tests.Shipped;

namespace CampaignSite.Tests.Content.Rendering;

public sealed class TextTreeTests
{
    [Fact]
    public void Every_heading_of_every_text_begins_a_section_of_its_own()
    {
        foreach (var campaign in new[] { new ShippedCampaign().Campaign, Saltmarsh.Campaign() })
        {
            foreach (var content in campaign.Languages.SelectMany(language => campaign.Texts.Select(text => text.Translations.In(language))))
            {
                Assert.Equal(
                    content.Headings.Select(heading => (heading.Anchor, string.Join(' ', heading.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
                    content.Text.Sections.Skip(1).Select(section => (section.Anchor, section.Heading)));
            }
        }
    }

    [Fact]
    public void No_mark_of_markup_and_no_number_of_a_source_is_left_in_the_words()
    {
        var campaign = new ShippedCampaign().Campaign;
        var texts = campaign.Languages.SelectMany(language => campaign.Texts.Select(text => text.Translations.In(language).Text.Plain)).ToList();

        Assert.All(texts, text => Assert.DoesNotMatch(@"<|&[a-z]+;|&#|\[\d+\]|  | [.,;:](\s|\z)", text));
        Assert.Contains(texts, text => text.Length > 5_000);
    }

    [Theory]
    [InlineData("| Bird | 2025 |\n|:--|--:|\n| Redshank | **180** |\n| Avocet |  |", "Bird · 2025 · Redshank · 180 · Avocet")]
    [InlineData("- One *two* `three`\n- Four\n  - Five", "One two three Four Five")]
    [InlineData("A line\nand a [page](/briefing), A &amp; B.", "A line and a page, A & B.")]
    public void Words_of_different_cells_and_blocks_do_not_run_together(string markdown, string words) =>
        Assert.Equal(words, Example.Prose(markdown).Text.Plain);

    [Fact]
    public void A_link_knows_where_it_leads_what_it_says_and_whether_that_is_another_site()
    {
        var links = Example.Prose("[The *gate*](https://gate.example/a) and [a page](/briefing)").Text.Links;

        Assert.Equal([("https://gate.example/a", "The gate", true), ("/briefing", "a page", false)], links.Select(link => (link.Target, link.Text, link.IsOutward)));
    }
}
