using CampaignSite.Content.Files;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

/// <summary>A voice must not read an English title as Russian because what is found under it is.</summary>
public sealed class SourceLanguageTests
{
    [Theory]
    [InlineData("", "en", "en")]
    [InlineData("language: de", "de", "de")]
    [InlineData("language: ru\n  title-language: en", "ru", "en")]
    [InlineData("title-language: fr", "en", "fr")]
    public void A_title_is_in_the_language_of_what_is_found_unless_its_editors_say_another(string said, string found, string title)
    {
        var result = Example.Load(ContentFile.FromText("sources.yml",
            $"- id: gazette-2025-gate\n  title: Ordnung\n  publisher: Blatt\n  url: https://gazette.example/\n  {said}\n"));

        Assert.Equal([], Example.Errors(result));
        var source = Assert.Single(result.Campaign!.Sources);
        Assert.Equal((found, title), (source.Language.Tag, source.TitleLanguage.Tag));
    }
}
