using CampaignSite.Content.Model;

namespace CampaignSite.Tests.Content;

/// <summary>A voice must not read an English title as Russian because what is found under it is.</summary>
public sealed class SourceLanguageTests
{
    [Theory]
    [InlineData("Report on a family", "ru", "en", "en")]
    [InlineData("Отчёт о семье", "ru", "en", "ru")]
    [InlineData("رسالة من الصيّادين", "ar", "en", "ar")]
    [InlineData("Case page on the complaint", "de", "en", "en")]
    [InlineData("Report on a family", "en", "ru", "en")]
    [InlineData("Отчёт о семье", "en", "ru", "ru")]
    [InlineData("“Đường”, 2017", "vi", "en", "en")]
    public void Words_are_in_the_language_whose_letters_they_have(string words, string document, string editors, string said)
    {
        var source = new Source { Id = default, Title = words, Publisher = words, Url = "https://example.org/", Language = LanguageOf(document) };

        Assert.Equal(said, source.LanguageOf(words, LanguageOf(editors)).Tag);
    }

    private static Language LanguageOf(string tag) => Language.TryParse(tag, out var language) ? language! : throw new ArgumentException(tag, nameof(tag));
}
