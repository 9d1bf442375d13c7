using CampaignSite.Search;
using CampaignSite.Tests.Shipped;
using CampaignSite.Tests.Support;

namespace CampaignSite.Tests.Search;

public sealed class ProseTextTests
{
    [Fact]
    public void Every_heading_of_every_text_begins_a_section_of_its_own()
    {
        foreach (var campaign in new[] { new ShippedCampaign().Campaign, Saltmarsh.Campaign() })
        {
            foreach (var prose in campaign.Languages.SelectMany(language => campaign.Texts.Select(text => text.Prose.In(language))))
            {
                Assert.Equal(
                    prose.Headings.Select(heading => (heading.Anchor, string.Join(' ', heading.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
                    ProseText.Sections(prose.Body).Skip(1).Select(section => (section.Anchor, section.Heading)));
            }
        }
    }

    [Fact]
    public void No_mark_of_markup_and_no_number_of_a_source_is_left_in_the_words()
    {
        var campaign = new ShippedCampaign().Campaign;
        var texts = campaign.Languages.SelectMany(language => campaign.Texts.Select(text => ProseText.Of(text.Prose.In(language).Body))).ToList();

        Assert.All(texts, text => Assert.DoesNotMatch(@"<|&[a-z]+;|&#|\[\d+\]|  | [.,;:](\s|\z)", text));
        Assert.Contains(texts, text => text.Length > 5_000);
    }
}
