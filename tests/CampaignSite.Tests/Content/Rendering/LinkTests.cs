using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

public sealed class LinkTests
{
    [Fact]
    public void A_link_to_another_site_says_so_and_sends_nothing_along()
    {
        Assert.Equal(
            "<p><a class=\"out\" rel=\"noopener noreferrer\" href=\"https://friends.example/a?b=c&amp;d=e\">friends</a></p>\n",
            Example.Markup("[friends](https://friends.example/a?b=c&d=e)"));
    }

    [Fact]
    public void A_bare_address_in_angles_is_a_link_to_another_site()
    {
        Assert.Equal(
            "<p><a class=\"out\" rel=\"noopener noreferrer\" href=\"https://friends.example/a\">https://friends.example/a</a></p>\n",
            Example.Markup("<https://friends.example/a>"));
    }

    [Fact]
    public void Mail_telephone_pages_and_headings_are_plain_links()
    {
        Assert.Equal("<p><a href=\"mailto:a@b.example\">m</a></p>\n", Example.Markup("[m](mailto:a@b.example)"));
        Assert.Equal("<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n", Example.Markup("<a@b.example>"));
        Assert.Equal("<p><a href=\"tel:+442079460000\">t</a></p>\n", Example.Markup("[t](tel:+442079460000)"));
        Assert.Equal("<p><a href=\"/briefing#the-gate\">p</a></p>\n", Example.Markup("[p](/briefing#the-gate)"));
        Assert.Equal("<h2 id=\"here\">Here</h2>\n<p><a href=\"#here\">h</a></p>\n", Example.Markup("## Here\n[h](#here)"));
    }

    [Fact]
    public void Pages_are_linked_in_the_language_of_the_page_and_pictures_headings_and_other_sites_are_not()
    {
        var campaign = Saltmarsh.Campaign();

        var arabic = campaign.Text("briefing")!.Translations.In(Saltmarsh.Arabic(campaign)).Body.Markup;

        Assert.Contains("href=\"/ar/organisations#friends-of-the-marsh\"", arabic, StringComparison.Ordinal);
        Assert.Contains("href=\"#what-the-council-says\"", arabic, StringComparison.Ordinal);
        Assert.Contains("src=\"/media/gate.png\"", arabic, StringComparison.Ordinal);
        Assert.Contains("href=\"mailto:clerk@council.example\"", arabic, StringComparison.Ordinal);
        Assert.Contains("href=\"https://levels.example/tidemouth\"", arabic, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_translated_still_links_the_pages_of_the_readers_language()
    {
        var campaign = Saltmarsh.Campaign();

        var text = campaign.Text("how-to-count-birds")!.Translations.In(Saltmarsh.Arabic(campaign));
        var letter = campaign.Letters.Single(l => l.Slug.Value == "to-the-embassy").Translations.In(Saltmarsh.Arabic(campaign));

        Assert.Equal("en", text.Language.Tag);
        Assert.Contains("href=\"/ar/timeline/birds-counted\"", text.Body.Markup, StringComparison.Ordinal);
        Assert.Contains("href=\"/ar/briefing\"", letter.Points[0].Text.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "/", "/")]
    [InlineData("en", "/briefing#the-gate", "/briefing#the-gate")]
    [InlineData("ar", "/", "/ar")]
    [InlineData("ar", "/#the-gate", "/ar#the-gate")]
    [InlineData("ar", "/?from=jo", "/ar?from=jo")]
    [InlineData("ar", "/briefing", "/ar/briefing")]
    [InlineData("ar", "/media/gate.png", "/media/gate.png")]
    public void A_prefix_stands_before_pages_only_in_texts_as_in_the_links_of_items(string tag, string address, string expected)
    {
        var campaign = Saltmarsh.Campaign();
        var language = campaign.Languages.Single(l => l.Tag == tag);

        Assert.Equal(expected, LanguagePath.For(campaign.BaseLanguage, language, address));
        Assert.Equal(expected, CampaignSite.Localization.RequestLanguage.PathIn(campaign, language, address));
    }

    [Fact]
    public void The_label_of_a_risky_site_is_written_before_its_link_in_the_language_of_the_page()
    {
        var campaign = Saltmarsh.Campaign();

        var briefing = campaign.Text("briefing")!.Translations;

        Assert.Contains(
            "<strong class=\"risk\">restricted in Tidemouth:</strong> <a class=\"out\" rel=\"noopener noreferrer\" href=\"https://www.marsh-news.example/second-gate\">",
            briefing.In(Saltmarsh.English(campaign)).Body.Markup, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"risk\">محظور في تايدماوث:</strong> <a ", briefing.In(Saltmarsh.Arabic(campaign)).Body.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_labels_of_a_text_are_those_of_its_links_and_of_its_sources()
    {
        var campaign = Saltmarsh.Campaign();

        string[] Labels(LocalizedContent content) => [.. content.Labels.Select(label => label.Id.Value)];

        Assert.Equal(["restricted"], Labels(campaign.Text("briefing")!.Translations.In(Saltmarsh.English(campaign))));
        Assert.Equal(["account"], Labels(campaign.Text("history-of-the-marsh")!.Translations.In(Saltmarsh.English(campaign))));
        Assert.Equal(["restricted"], Labels(campaign.Event("second-gate")!.Translations.In(Saltmarsh.Arabic(campaign))));
        Assert.Equal([], Labels(campaign.Text("about")!.Translations.In(Saltmarsh.English(campaign))));
    }

    [Fact]
    public void Words_that_name_the_links_own_host_or_a_domain_above_it_are_true()
    {
        foreach (var words in (string[])["www.news.example", "news.example/page", "https://NEWS.example", "(news.example)", "the news of 3.14"])
        {
            Assert.Equal([], Example.Errors(Example.WithBody($"[{words}](https://www.news.example/page)")));
        }

        Assert.Equal([], Example.Errors(Example.WithBody("[bank.example](https://login.bank.example/)")));
        Assert.Equal([], Example.Errors(Example.WithBody("[пример.example](https://xn--e1afmkfd.example/)")));
    }
}
