using System.Collections.Immutable;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Files;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Loading;
using CampaignSite.Content.Timeline;
using CampaignSite.Localization;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Localization;

public sealed class LocalizedCampaignTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Theory]
    [InlineData("en", "2 November 2026", "November 2026")]
    [InlineData("ru", "2 ноября 2026", "ноябрь 2026")]
    [InlineData("ar", "2 نوفمبر 2026", "نوفمبر 2026")]
    [InlineData("fa", "2 نوامبر 2026", "نوامبر 2026")]
    [InlineData("th", "2 พฤศจิกายน 2026", "พฤศจิกายน 2026")]
    [InlineData("ar-SA", "2 نوفمبر 2026", "نوفمبر 2026")]
    public void A_date_is_of_the_Gregorian_calendar_in_Latin_digits_and_as_precise_as_it_is_known(string tag, string day, string month)
    {
        var localized = ReaderIn(tag);

        Assert.Equal(day, localized.Day(Day));
        Assert.Equal(day, localized.Date(new PartialDate(Day, DatePrecision.Day)));
        Assert.Equal(month, localized.Date(new PartialDate(Day, DatePrecision.Month)));
        Assert.Equal("2026", localized.Date(new PartialDate(Day, DatePrecision.Year)));
    }

    [Theory]
    [InlineData("en", "Embassy of Netherlands, London", "Embassy of Netherlands", "The legation")]
    [InlineData("ru", "Embassy of Нидерланды, Лондон", "Embassy of Нидерланды", "Миссия")]
    public void An_embassy_has_its_own_name_or_that_of_its_country_and_city(string tag, string inCity, string alone, string own)
    {
        var localized = ReaderIn(tag);
        var office = new Office { Checked = new Check { On = Day, How = CheckMethod.Called, Source = "x" } };

        Assert.Equal(inCity, localized.EmbassyName(office with { City = Text("London", ("ru", "Лондон")) }));
        Assert.Equal(alone, localized.EmbassyName(office));
        Assert.Equal(own, localized.EmbassyName(office with { City = Text("London"), Name = Text("The legation", ("ru", "Миссия")) }));
    }

    [Theory]
    [InlineData("en", "/briefing", "/briefing")]
    [InlineData("en", "/", "/")]
    [InlineData("ru", "/briefing", "/ru/briefing")]
    [InlineData("ru", "/organisations#reed-fund", "/ru/organisations#reed-fund")]
    [InlineData("ru", "/", "/ru")]
    public void An_address_is_in_the_readers_language(string tag, string address, string expected) => Assert.Equal(expected, ReaderIn(tag).PathTo(address));

    internal static LocalizedText Text(string fallback, params (string Tag, string Text)[] others) =>
        new(fallback, others.ToImmutableDictionary(other => other.Tag, other => other.Text));

    private static LocalizedCampaign ReaderIn(string tag)
    {
        using var folder = new TemporaryFolder();
        SmallCampaign.WriteTo(folder);
        folder.Write("content/campaign.yml", SmallCampaign.Settings("Tide").Replace("[en, ru, ar]", "[en, ru, ar, fa, th, ar-SA]", StringComparison.Ordinal));
        var campaign = CampaignLoader.Load(PageRegistry.Site, ContentFolder.Read(folder.At("content")).Files, new DateOnly(2026, 11, 22)).Campaign!;
        return new LocalizedCampaign(campaign, new RequestLanguage(campaign.Languages.Single(language => language.Tag == tag), "/"));
    }
}
