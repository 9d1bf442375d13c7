using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;

namespace CampaignSite.Tests.Content.Model;

public sealed class LanguageTests
{
    private static CountryCode Britain => CountryCode.TryParse("gb", out var code) ? code : default;

    [Theory]
    [InlineData("en", false, "English")]
    [InlineData("ru", false, "Русский")]
    [InlineData("ar", true, "العربية")]
    [InlineData("he", true, "עברית")]
    [InlineData("fa", true, "فارسی")]
    [InlineData("ce", false, "Нохчийн")]
    [InlineData("pt-BR", false, "Português (Brasil)")]
    [InlineData("sr-Latn", false, "Srpski (latinica)")]
    [InlineData("ka", false, "ქართული")]
    [InlineData("hy", false, "Հայերեն")]
    [InlineData("el", false, "Ελληνικά")]
    [InlineData("az", false, "Azərbaycan")]
    public void A_language_is_named_in_itself_and_knows_its_direction(string tag, bool isRightToLeft, string name)
    {
        Assert.True(Language.TryParse(tag, out var language));

        Assert.Equal(tag, language!.Tag);
        Assert.Equal(isRightToLeft, language.IsRightToLeft);
        Assert.Equal(name, language.NativeName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xx")]
    [InlineData("EN")]
    [InlineData("en_GB")]
    [InlineData("english")]
    [InlineData("../en")]
    [InlineData("iv")]
    [InlineData("iw")]
    [InlineData("rus")]
    [InlineData("russian")]
    [InlineData("en-QQ")]
    [InlineData("ru-Cyrx")]
    [InlineData("zh-yue")]
    [InlineData("en-x-marsh")]
    [InlineData("inh-ru")]
    public void What_BCP_47_does_not_know_or_writes_otherwise_is_no_language(string? tag)
    {
        Assert.False(Language.TryParse(tag, out var language));
        Assert.Null(language);
    }

    [Theory]
    [InlineData("inh", "Ingush", false)]
    [InlineData("av", "Avaric", false)]
    [InlineData("ab", "Abkhazian", false)]
    [InlineData("ba", "Bashkir", false)]
    [InlineData("crh", "Crimean Tatar", false)]
    [InlineData("crh-Cyrl", "Crimean Tatar (Cyrillic)", false)]
    [InlineData("kbd", "Kabardian", false)]
    [InlineData("lez", "Lezghian", false)]
    [InlineData("tab", "Tab", false)]
    [InlineData("rut", "Rut", false)]
    [InlineData("bal-Arab", "Baluchi (Arabic)", true)]
    [InlineData("ku-Arab", "Kurdish (Arabic)", true)]
    public void A_language_that_the_platform_has_no_words_of_is_one_all_the_same(string tag, string english, bool isRightToLeft)
    {
        Assert.True(Language.TryParse(tag, out var language));

        Assert.False(language!.HasNativeName);
        Assert.Equal((tag, english, isRightToLeft), (language.Tag, language.NativeName, language.IsRightToLeft));
        Assert.Equal("22 November 2026", new DateOnly(2026, 11, 22).ToString("d MMMM yyyy", language.Culture));
        Assert.NotEmpty(Britain.NameIn(language));
    }

    [Theory]
    [InlineData("ru-DE", "Русский (Германия)", "22 ноября 2026")]
    [InlineData("es-419", "Español (Latinoamérica)", "22 noviembre 2026")]
    public void A_region_needs_no_data_of_its_own(string tag, string name, string day)
    {
        Assert.True(Language.TryParse(tag, out var language));

        Assert.Equal((name, day), (language!.NativeName, new DateOnly(2026, 11, 22).ToString("d MMMM yyyy", language.Culture)));
    }

    [Theory]
    [InlineData("EN", "is written “en” in BCP 47")]
    [InlineData("en_GB", "is written “en-GB” in BCP 47")]
    [InlineData("en-gb", "is written “en-GB” in BCP 47")]
    [InlineData("sr-latn", "is written “sr-Latn” in BCP 47")]
    [InlineData("rus", "is written “ru” in BCP 47")]
    [InlineData("english", "is written “en” in BCP 47")]
    [InlineData("iw", "is an old code; write “he”")]
    [InlineData("xx", "does not begin with a language that BCP 47 knows")]
    [InlineData("../en", "is not written as a language tag")]
    [InlineData("", "is not written as a language tag")]
    [InlineData("en-x-marsh", "has an extension of BCP 47, which this site does not read; write “en”")]
    [InlineData("ru-Cyrx", "names the script “Cyrx”")]
    [InlineData("en-QQ", "names the region “QQ”")]
    [InlineData("zh-yue", "has two languages; write only “yue”")]
    public void The_reason_why_a_tag_is_refused_is_true_and_says_what_to_write(string tag, string reason) =>
        Assert.StartsWith(reason, LanguageTag.Problem(tag), StringComparison.Ordinal);

    [Fact]
    public void Every_language_that_the_platform_knows_can_be_used()
    {
        var refused = System.Globalization.CultureInfo.GetCultures(System.Globalization.CultureTypes.AllCultures)
            .Where(culture => culture.Name.Length > 0 && !Language.TryParse(culture.Name, out _));

        Assert.Equal([], refused.Select(culture => culture.Name));
    }

    [Fact]
    public void Two_languages_of_one_tag_are_equal()
    {
        Assert.True(Language.TryParse("ar", out var one));
        Assert.True(Language.TryParse("ar", out var other));

        Assert.Equal(one, other);
        Assert.Equal(one!.GetHashCode(), other!.GetHashCode());
    }
}
