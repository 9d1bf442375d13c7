using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Parsing;

public sealed class TranslationRulesTests
{
    private const string English = "---\ntitle: Words\nsummary: What is known of the gate and of those who closed it.\n---\n## The gate\n\nThe council closed the gate in March [@gazette-2025-gate].\n\nRead [the briefing](/briefing) for the long story of it.\n";
    private const string Arabic = "---\ntitle: كلمات\nsummary: ما يُعرف عن البوابة ومن أغلقها.\ntranslates: 00000000\n---\n## البوابة\n\nأغلق المجلس البوابة في مارس [@gazette-2025-gate].\n\nاقرأ [الموجز](/briefing) للقصة الطويلة.\n";

    [Fact]
    public void A_translation_with_the_same_citations_links_and_headings_is_good() => Assert.Empty(Found(Arabic));

    [Theory]
    [InlineData(" [@gazette-2025-gate]", "")]
    [InlineData("[الموجز](/briefing)", "الموجز")]
    [InlineData("(/briefing)", "(/about)")]
    [InlineData("## البوابة\n", "### البوابة\n")]
    [InlineData("## البوابة\n\n", "")]
    [InlineData("## البوابة\n", "## البوابة\n\n## البوابة أيضا\n")]
    public void What_differs_from_the_base_is_a_warning(string from, string to)
    {
        var found = Found(Arabic.Replace(from, to, StringComparison.Ordinal));

        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.True(d.Code is DiagnosticCode.TranslationDiffers or DiagnosticCode.BadHeading));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    public void An_empty_translation_is_an_error(string body)
    {
        var found = Assert.Single(Found(Arabic[..(Arabic.LastIndexOf("---\n", StringComparison.Ordinal) + 4)] + body));

        Assert.Equal((DiagnosticCode.EmptyTranslation, Severity.Error), (found.Code, found.Severity));
    }

    [Fact]
    public void Without_a_body_the_other_words_are_compared_all_the_same()
    {
        const string Summary = "summary: What is known of the gate and of those who closed it.\n";
        var front = English[..(English.LastIndexOf("---\n", StringComparison.Ordinal) + 4)];

        var copied = Assert.Single(Found($"---\ntitle: كلمات\n{Summary}translates: 00000000\n---\n", front));
        var added = Found("---\ntitle: كلمات\nsummary: ما يُعرف عن البوابة ومن أغلقها.\ntranslates: 00000000\n---\nاقرأ [الموجز](/briefing).\n", front);

        Assert.Equal(DiagnosticCode.Untranslated, copied.Code);
        Assert.Contains(added, d => d.Code == DiagnosticCode.TranslationDiffers);
    }

    [Theory]
    [InlineData("أغلق المجلس البوابة في مارس [@", "The council closed the gate in March [@")]
    [InlineData("summary: ما يُعرف عن البوابة ومن أغلقها.", "summary: What is known of the gate and of those who closed it.")]
    public void A_sentence_left_in_the_base_language_is_a_warning(string from, string to)
    {
        var found = Assert.Single(Found(Arabic.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal((DiagnosticCode.Untranslated, Severity.Warning), (found.Code, found.Severity));
    }

    [Fact]
    public void A_text_in_another_script_is_a_warning_though_no_sentence_is_the_same()
    {
        var found = Assert.Single(Found(Arabic
            .Replace("أغلق المجلس البوابة في مارس", "In March of that year the members of the council had the gate closed", StringComparison.Ordinal)
            .Replace("للقصة الطويلة", "where all that is known about it is told at length", StringComparison.Ordinal)));

        Assert.Equal(DiagnosticCode.Untranslated, found.Code);
    }

    [Fact]
    public void A_warning_that_is_not_translated_is_shown_in_the_base_language_marked()
    {
        var files = Saltmarsh.Files().Where(file => file.Path != "organisations/marsh-helpline.ar.md")
            .Append(ContentFile.FromText("organisations/marsh-helpline.ar.md", "---\ntitle: خط مساعدة المستنقع\nsummary: يجيب من يواجهون متاعب.\ntranslates: 00000000\n---\nلا يُسأل أحد عن اسمه.\n"));

        var result = CampaignLoader.Load(PageRegistry.Site, [.. files], Saltmarsh.Today);

        var content = result.Campaign!.Organisation("marsh-helpline")!.Translations.In(Saltmarsh.Arabic(result.Campaign));
        Assert.Equal(("Do not call from a telephone of the council.", "en", "ar"), (content.Warning, content.WarningLanguage.Tag, content.Language.Tag));
        Assert.Contains(result.Diagnostics, d => d.Code == DiagnosticCode.MissingTranslation && d.Location.Path == "organisations/marsh-helpline.ar.md");
    }

    private static List<Diagnostic> Found(string translation, string original = English)
    {
        List<ContentFile> files =
        [
            .. Saltmarsh.Files(), ContentFile.FromText("texts/words.en.md", original), ContentFile.FromText("texts/words.ar.md", translation),
        ];
        return [.. CampaignLoader.Load(PageRegistry.Site, files, Saltmarsh.Today).Diagnostics
            .Where(d => d.Location.Path == "texts/words.ar.md" && d.Code is not (DiagnosticCode.StaleTranslation or DiagnosticCode.BrokenLink))];
    }
}
