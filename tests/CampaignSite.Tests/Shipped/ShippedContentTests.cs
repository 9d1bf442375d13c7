using CampaignSite.Content.Actions;
using CampaignSite.Content.Diagnostics;
using CampaignSite.Content.Languages;
using CampaignSite.Content.Texts;

namespace CampaignSite.Tests.Shipped;

public sealed class ShippedContentTests(ShippedCampaign shipped) : IClassFixture<ShippedCampaign>
{
    private readonly CampaignSite.Content.Campaign _campaign = shipped.Campaign;

    [Fact]
    public void It_has_no_error_and_no_warning_but_of_age() =>
        Assert.Equal([], shipped.Result.Diagnostics.Where(d => d.Code is not (DiagnosticCode.StaleCheck or DiagnosticCode.StaleSafety)).Select(d => d.ToString()));

    [Fact]
    public void Every_text_is_translated_into_every_language() =>
        Assert.Equal([], _campaign.Languages.SelectMany(language => Proses(language)
            .Where(item => !item.Prose.Language.Equals(language) || item.Prose.IsStale)
            .Select(item => $"{item.Name} in {language}")));

    [Fact]
    public void Every_event_and_every_point_of_a_letter_rests_on_a_source()
    {
        var events = _campaign.Timeline.Where(e => e.Translations.In(_campaign.BaseLanguage).Sources.IsEmpty).Select(e => e.Slug.Value);
        var letters = _campaign.Letters.Where(l => l.Translations.In(_campaign.BaseLanguage).Sources.Length < 3).Select(l => l.Slug.Value);
        string[] uncited = ["briefing", "2017-appeal", "context", "safety", "share-responsibly"];
        var texts = uncited.Where(slug => _campaign.Text(slug)!.Translations.In(_campaign.BaseLanguage).Sources.Length < 5);

        Assert.Equal([], events.Concat(letters).Concat(texts));
    }

    [Fact]
    public void Every_letter_has_at_least_five_points() =>
        Assert.Equal([], _campaign.Letters.Where(l => l.Translations.In(_campaign.BaseLanguage).Points.Length < 5).Select(l => l.Slug.Value));

    [Fact]
    public void There_is_a_letter_for_each_office_one_writes_to()
    {
        Audience[] wanted = [Audience.Embassy, Audience.Representative, Audience.ForeignMinister, Audience.UnMission, Audience.Company, Audience.Newspaper];

        Assert.Equal([], wanted.Except(_campaign.Letters.Select(l => l.Audience)));
    }

    [Fact]
    public void Every_country_has_something_that_can_be_done_today() =>
        Assert.Equal([], _campaign.Countries
            .Where(country => !_campaign.Actions.Any(a => _campaign.IsOpen(a) && a.IsFor(country.Code) && (!country.AtRisk || a.Audience == Audience.Self)))
            .Select(country => country.Code.Value));

    [Fact]
    public void The_campaign_is_as_large_as_it_promises()
    {
        Assert.True(_campaign.Timeline.Length >= 45);
        Assert.True(_campaign.Actions.Count(a => a.Status == Status.Open) >= 30);
        Assert.True(_campaign.Countries.Length >= 105);
        Assert.Equal(Enum.GetValues<ActionKind>().Order(), _campaign.Actions.Select(a => a.Kind).Distinct().Order());
    }

    [Fact]
    public void Everything_the_appeal_of_2017_asked_for_is_named_with_its_state_today()
    {
        string[] named =
        [
            "Amnesty", "Change.org", "Russian LGBT Network", "hotline", "representatives", "6/7 Kensington Palace Gardens", "020 7229 6412", "Nikki Haley",
            "Matthew Rycroft", "Grindr", "Hornet", "fake news", "#CloseTheCamps", "#Chechnya", "@Genproc", "@sledcom_rf", "@kadyrov_95", "stereotypes", "protest",
        ];
        var text = _campaign.Text("2017-appeal")!.Translations.In(_campaign.BaseLanguage).Body.Markup;

        Assert.Equal([], named.Where(name => !text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_address_of_the_hotline_and_handles_nobody_confirmed_are_printed_nowhere()
    {
        string[] never = ["kavkaz@", "sksos_helpbot", "sksos_askbot", "sksosorg"];
        var files = Directory.EnumerateFiles(Testing.Repository.PathOf("content"), "*", SearchOption.AllDirectories)
            .Where(path => never.Any(word => File.ReadAllText(path).Contains(word, StringComparison.OrdinalIgnoreCase)));

        Assert.Equal([], files.Select(Path.GetFileName));
    }

    private IEnumerable<(string Name, LocalizedContent Prose)> Proses(Language language) =>
        _campaign.Texts.Select(t => (t.Slug.Value, t.Translations.In(language)))
            .Concat(_campaign.Timeline.Select(e => (e.Slug.Value, e.Translations.In(language))))
            .Concat(_campaign.Actions.Select(a => (a.Slug.Value, (LocalizedContent)a.Translations.In(language))))
            .Concat(_campaign.Letters.Select(l => (l.Slug.Value, (LocalizedContent)l.Translations.In(language))))
            .Concat(_campaign.Organisations.Select(o => (o.Slug.Value, (LocalizedContent)o.Translations.In(language))))
            .Concat(_campaign.Hashtags.Select(h => (h.Slug.Value, (LocalizedContent)h.Translations.In(language))))
            .Concat(_campaign.Countries.Where(c => c.Translations is not null).Select(c => (c.Code.Value, c.Translations!.In(language))));
}
