using System.Text.RegularExpressions;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Rendering;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content.Rendering;

public sealed partial class HeadingTests
{
    [Fact]
    public void Anchors_are_the_words_of_the_base_language_in_every_language()
    {
        var campaign = Saltmarsh.Campaign();

        var prose = campaign.Text("briefing")!.Translations;

        Assert.Equal(
            [
                new Heading(2, "the-gate", "The gate"), new Heading(2, "what-was-counted", "What was counted"),
                new Heading(3, "how-the-birds-are-counted", "How the birds are counted"),
                new Heading(2, "what-the-council-says", "What the council says"),
            ],
            prose.In(Saltmarsh.English(campaign)).Headings.ToArray());
        Assert.Equal(
            [
                new Heading(2, "the-gate", "البوابة"), new Heading(2, "what-was-counted", "ما أُحصي"),
                new Heading(3, "how-the-birds-are-counted", "كيف تُحصى الطيور"), new Heading(2, "what-the-council-says", "ما يقوله المجلس"),
            ],
            prose.In(Saltmarsh.Arabic(campaign)).Headings.ToArray());
    }

    [Fact]
    public void Every_text_of_the_second_campaign_has_the_same_anchors_in_both_languages()
    {
        var campaign = Saltmarsh.Campaign();

        foreach (var text in campaign.Texts)
        {
            Assert.Equal(
                text.Translations.In(Saltmarsh.English(campaign)).Headings.Select(h => h.Anchor),
                text.Translations.In(Saltmarsh.Arabic(campaign)).Headings.Select(h => h.Anchor));
        }
    }

    [Theory]
    [InlineData("The gate", "the-gate")]
    [InlineData("  What, *now*? ", "what-now")]
    [InlineData("Café Zürich", "cafe-zurich")]
    [InlineData("3 March 2025", "3-march-2025")]
    [InlineData("`levels.csv` and [a link](/briefing)", "levels-csv-and-a-link")]
    [InlineData("Ворота", "part-1")]
    [InlineData("البوابة", "part-1")]
    [InlineData("Source 3", "part-1")]
    [InlineData("!?", "part-1")]
    [InlineData("Sources", "sources-1")]
    [InlineData("Main", "main-1")]
    public void An_anchor_is_made_of_the_latin_letters_and_digits_of_a_heading(string heading, string anchor)
    {
        var result = Example.WithBody("## " + heading);

        Assert.Equal(anchor, Assert.Single(result.Campaign!.Text("page")!.Translations.In(result.Campaign.BaseLanguage).Headings).Anchor);
    }

    [Fact]
    public void Every_place_that_a_template_names_is_kept_from_content()
    {
        var folder = Repository.PathOf("src/CampaignSite/Pages");
        var templates = Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories).Select(File.ReadAllText);
        var models = Directory.EnumerateFiles(folder, "*.cshtml.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

        var names = templates.SelectMany(text => NamedInTemplate().Matches(text)).Concat(models.SelectMany(text => NamedInModel().Matches(text)))
            .Select(match => match.Groups["name"].Value).Distinct().ToList();

        Assert.Contains("main", names);
        Assert.Contains("accounts", names);
        Assert.Equal([], names.Where(name => !ElementIds.All.Contains(name)));
    }

    [Fact]
    public void Headings_on_a_page_of_many_items_begin_with_the_name_of_their_item()
    {
        var result = Example.Load(ContentFile.FromText("organisations/reeds.en.md",
            "---\ntitle: Reeds\nsummary: One line.\nstatus: open\nchecked: {on: 2026-11-22, how: called, source: Clerk}\n---\n## History\n"));

        var content = result.Campaign!.Organisation("reeds")!.Translations.In(result.Campaign.BaseLanguage);

        Assert.Equal("reeds-history", Assert.Single(content.Headings).Anchor);
    }

    [Fact]
    public void Headings_of_the_same_words_get_anchors_of_their_own()
    {
        Assert.Equal(
            "<h2 id=\"the-gate\">The gate</h2>\n<h3 id=\"the-gate-2\">The gate</h3>\n<h4 id=\"the-gate-3\">The gate</h4>\n",
            Example.Markup("## The gate\n### The gate\n#### The gate"));
    }

    [Fact]
    public void A_translation_with_more_headings_than_its_base_names_the_rest_by_their_own_words()
    {
        var files = FormatPage.Files().Where(f => f.Path is not ("campaign.yml" or "protected.yml" or "publishers.yml")).Append(ContentFile.FromText("campaign.yml",
            "name: S\ntagline: T\nlanguages: [en, de]\naddressee: nl\nedition: 2026-11-22\nexit: https://a.example/\nquiet: {path: notes, title: N}\n"));
        var translation = ContentFile.FromText("texts/briefing.de.md", "---\ntitle: T\nsummary: S\ntranslates: 00000000\n---\n## Das Tor\n\n## Der Rat\n");

        var result = CampaignLoader.Load(PageRegistry.Site, [.. files, translation], FormatPage.Today);

        Assert.Equal(["the-gate", "der-rat"], result.Campaign!.Text("briefing")!.Translations.In(result.Campaign.Languages[1]).Headings.Select(h => h.Anchor));
    }

    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(" id=\"(?<name>[a-z][a-z-]*)\"", Safe)]
    private static partial Regex NamedInTemplate();

    // The parts of a page that is made of like groups: ("open", Words.OpenOrganisations, …).
    [GeneratedRegex(@"( |new)\(""(?<name>[a-z-]+)"", Words\.", Safe)]
    private static partial Regex NamedInModel();
}
