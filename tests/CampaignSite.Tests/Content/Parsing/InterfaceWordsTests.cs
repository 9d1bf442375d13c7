using System.Reflection;
using System.Text.Json;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Files;
using CampaignSite.Content.Loading;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Content.Parsing;

public sealed class InterfaceWordsTests
{
    private const string Path = "interface/ar.yml";

    [Fact]
    public void The_Arabic_of_the_second_campaign_has_every_word_of_the_engine()
    {
        var result = Saltmarsh.Load();

        Assert.Equal([], result.Diagnostics.Where(d => d.Code == DiagnosticCode.MissingWord).Select(d => d.Message));
    }

    [Fact]
    public void No_word_of_the_Arabic_is_left_in_English()
    {
        var campaign = Saltmarsh.Campaign();
        var english = campaign.WordsIn(Saltmarsh.English(campaign));
        var arabic = campaign.WordsIn(Saltmarsh.Arabic(campaign));

        var same = typeof(InterfaceWords).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType == typeof(string) && Equals(p.GetValue(english), p.GetValue(arabic)))
            .Select(p => p.Name);

        // Patterns for dates are the same in both.
        Assert.Equal(["DayFormat", "MonthFormat"], same.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_counted_word_takes_the_form_of_its_language()
    {
        var campaign = Saltmarsh.Campaign();
        var words = campaign.WordsIn(Saltmarsh.Arabic(campaign));

        Assert.Equal("قبل يومين", words.DaysAgo.For(2));
        Assert.Equal("قبل 5 أيام", words.DaysAgo.For(5));
        Assert.Equal("قبل 12 يومًا", words.DaysAgo.For(12));
        Assert.Equal("قبل 100 يوم", words.DaysAgo.For(100));
    }

    [Fact]
    public void A_word_that_is_missing_is_English_and_named_with_its_English()
    {
        var result = With("leave: غادر\n");
        var campaign = result.Campaign!;

        Assert.Equal("غادر", campaign.WordsIn(campaign.Languages[1]).Leave);
        Assert.Equal("Menu", campaign.WordsIn(campaign.Languages[1]).Menu);
        Assert.Contains(
            "interface/ar.yml:1:1: warning missing-word: “menu” is missing; readers see the engine's English “Menu”",
            result.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void A_place_in_braces_must_be_kept()
    {
        var result = With("leave: غادر\nedition: طبعة\n");

        Assert.Equal(
            ["interface/ar.yml:2:10: error bad-value: “{date}” is missing; it is filled in when the page is shown"],
            result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()));
    }

    [Fact]
    public void A_counted_word_needs_every_form_of_its_language_and_no_other()
    {
        var result = With("days-ago: {one: a, two: b, few: c, many: d, other: e, some: f}\n");

        Assert.Equal(
            [("missing-key", "zero"), ("unknown-key", "some")],
            result.Diagnostics.Where(d => d.Severity == Severity.Error).OrderBy(d => d.Code == DiagnosticCode.UnknownKey)
                .Select(d => (JsonNamingPolicy.KebabCaseLower.ConvertName(d.Code.ToString()), d.Message.Split('“', '”').First(part => part is "zero" or "some"))));
    }

    private static LoadResult With(string words) => CampaignLoader.Load(PageRegistry.Site,
        [.. Saltmarsh.Files().Where(file => file.Path != Path), ContentFile.FromText(Path, words)], Saltmarsh.Today);
}
