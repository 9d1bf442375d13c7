using CampaignSite.Content.Model;

namespace CampaignSite.Tests.Content.Model;

public sealed class LanguageTests
{
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
    public void What_the_platform_does_not_know_is_no_language(string? tag)
    {
        Assert.False(Language.TryParse(tag, out var language));
        Assert.Null(language);
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
