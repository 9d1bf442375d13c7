using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Model;

public sealed class CountryCodeTests
{
    [Theory]
    [InlineData("gb", "en", "United Kingdom")]
    [InlineData("gb", "ru", "Великобритания")]
    [InlineData("gb", "ar", "المملكة المتحدة")]
    [InlineData("de", "en", "Germany")]
    [InlineData("de", "ru", "Германия")]
    [InlineData("de", "ar", "ألمانيا")]
    [InlineData("is", "ru", "Исландия")]
    [InlineData("jo", "ar", "الأردن")]
    [InlineData("xk", "en", "Kosovo")]
    [InlineData("de", "zh-Hant", "德國")]
    [InlineData("de", "zh-TW", "德國")]
    [InlineData("de", "zh-Hans", "德国")]
    [InlineData("de", "sr-Latn", "Nemačka")]
    [InlineData("de", "sr", "Немачка")]
    [InlineData("de", "pt-BR", "Alemanha")]
    public void A_country_is_named_in_the_language_of_the_reader(string code, string tag, string name)
    {
        Assert.True(CountryCode.TryParse(code, out var country));
        Assert.True(Language.TryParse(tag, out var language));

        Assert.Equal(name, country.NameIn(language!));
    }

    [Fact]
    public void Every_assigned_code_has_a_name_of_its_own_in_English_Russian_and_Arabic()
    {
        string[] codes = [.. from a in "abcdefghijklmnopqrstuvwxyz" from b in "abcdefghijklmnopqrstuvwxyz" select $"{a}{b}"];
        CountryCode[] countries = [.. codes.Where(code => CountryCode.TryParse(code, out _)).Select(code => CountryCode.TryParse(code, out var c) ? c : default)];

        // 249 of ISO 3166-1 and Kosovo.
        Assert.Equal(250, countries.Length);
        foreach (var tag in (string[])["en", "ru", "ar"])
        {
            Assert.True(Language.TryParse(tag, out var language));
            Assert.Equal([], countries.GroupBy(c => c.NameIn(language!)).Where(g => g.Count() > 1 || g.Key.Length < 3).Select(g => g.Key));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GB")]
    [InlineData("uk")]
    [InlineData("zz")]
    [InlineData("gbr")]
    [InlineData("su")]
    public void What_is_not_assigned_is_no_country(string? text)
    {
        Assert.False(CountryCode.TryParse(text, out _));
    }

    [Fact]
    public void The_addressee_of_the_second_campaign_is_the_Netherlands()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal("Netherlands", campaign.Addressee.NameIn(Saltmarsh.English(campaign)));
        Assert.Equal("هولندا", campaign.Addressee.NameIn(Saltmarsh.Arabic(campaign)));
    }
}
