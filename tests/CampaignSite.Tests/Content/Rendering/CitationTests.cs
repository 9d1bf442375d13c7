using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

public sealed class CitationTests
{
    [Fact]
    public void Citations_are_numbered_in_the_order_they_are_met_and_a_source_keeps_its_number()
    {
        var campaign = Saltmarsh.Campaign();

        var briefing = campaign.Text("briefing")!.Translations.In(Saltmarsh.English(campaign));

        Assert.Equal(
            ["gazette-2025-gate", "bird-count-2025", "observers-2026", "council-statement", "court-2026"],
            briefing.Sources.Select(source => source.Id.Value));
    }

    [Fact]
    public void Several_citations_stand_in_one_pair_of_brackets()
    {
        Assert.Equal(
            "<p>One<sup class=\"cite\"><a href=\"#source-1\">[1]</a><a href=\"#source-1\">[1]</a></sup>.</p>\n",
            Example.Markup("One[@gazette-2025-gate;@gazette-2025-gate]."));
    }

    [Theory]
    [InlineData("One [@gazette-2025-gate].")]
    [InlineData("One  [@gazette-2025-gate].")]
    [InlineData("One\n[@gazette-2025-gate].")]
    [InlineData("One \n  [@gazette-2025-gate].")]
    public void No_line_breaks_between_a_word_and_its_citation(string written) =>
        Assert.Equal("<p>One\u00A0<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>.</p>\n", Example.Markup(written));

    [Fact]
    public void A_citation_after_emphasis_or_another_citation_stays_with_it() =>
        Assert.Equal(
            "<p><em>One</em>\u00A0<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup>\u00A0<sup class=\"cite\"><a href=\"#source-1\">[1]</a></sup></p>\n",
            Example.Markup("*One* [@gazette-2025-gate] [@gazette-2025-gate]"));

    [Fact]
    public void A_citation_that_is_repeated_repeats_its_number()
    {
        var campaign = Saltmarsh.Campaign();

        var points = campaign.Letters.Single(letter => letter.Slug.Value == "to-the-council").Translations.In(Saltmarsh.English(campaign)).Points;

        Assert.EndsWith(
            "<sup class=\"cite\"><a href=\"#source-3\">[3]</a><a href=\"#source-2\">[2]</a></sup>.</p>\n", points[2].Text.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_points_of_a_letter_share_one_list_of_sources()
    {
        var campaign = Saltmarsh.Campaign();

        var letter = campaign.Letters.Single(letter => letter.Slug.Value == "to-the-council");

        foreach (var language in campaign.Languages)
        {
            Assert.Equal(
                ["bird-count-2025", "court-2026", "observers-2026"], letter.Translations.In(language).Sources.Select(source => source.Id.Value));
        }
    }

    [Fact]
    public void Sources_of_the_front_matter_follow_those_the_body_cites_each_once()
    {
        var campaign = Saltmarsh.Campaign();

        string[] Sources(string slug) => [.. campaign.Event(slug)!.Translations.In(Saltmarsh.Arabic(campaign)).Sources.Select(s => s.Id.Value)];

        Assert.Equal(["bird-count-2025", "fishers-letter"], Sources("birds-counted"));
        Assert.Equal(["observers-2026", "court-2026"], Sources("observers-visit"));
        Assert.Equal(["fishers-letter"], Sources("pumps-at-night"));
    }

    [Fact]
    public void A_text_that_shares_its_page_cites_the_page_of_all_sources()
    {
        var path = "organisations/friends-of-the-marsh.en.md";
        var text = "---\ntitle: Friends\nsummary: One.\nstatus: open\nchecked: {on: 2026-11-20, how: called, source: Clerk}\n---\nSee [@gazette-2025-gate].\n";

        var result = Example.Load(CampaignSite.Content.Files.ContentFile.FromText(path, text));

        Assert.Equal(
            "<p>See\u00A0<sup class=\"cite\"><a href=\"/sources#gazette-2025-gate\">[1]</a></sup>.</p>\n",
            result.Campaign!.Organisations[0].Translations.In(result.Campaign.BaseLanguage).Body.Markup);
    }

    [Fact]
    public void A_bracket_without_an_at_sign_stays_a_bracket()
    {
        Assert.Equal("<p>[gate] and [1]</p>\n", Example.Markup("[gate] and [1]"));
    }

    [Fact]
    public void A_citation_in_backticks_stays_as_written()
    {
        Assert.Equal("<p><code>[@nothing]</code></p>\n", Example.Markup("`[@nothing]`"));
    }
}
