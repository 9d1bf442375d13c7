using System.Text.Json;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Checks;
using CampaignSite.Content.Files;
using CampaignSite.Content.Protection;
using CampaignSite.Content.Timeline;
using CampaignSite.Planning;
using CampaignSite.Testing;
using CampaignSite.Tests.Content.Support;

namespace CampaignSite.Tests.Content;

public sealed class CampaignTests
{
    // Actions of the example campaign are fresh for 60 days; 2026-11-22 less 60 days is 2026-09-23.
    [Theory]
    [InlineData("status: open", ActionState.Open)]
    [InlineData("status: unknown", ActionState.MayBeOpen)]
    [InlineData("status: closed\nreason: Over.", ActionState.Over)]
    [InlineData("status: closed\nreason: Over.\nopens: 2026-11-23", ActionState.Over)]
    [InlineData("status: unsafe\nreason: Watched.", ActionState.Unsafe)]
    [InlineData("status: unsafe\nreason: Watched.\ncloses: 2026-11-21", ActionState.Unsafe)]
    [InlineData("status: open\nopens: 2026-11-22", ActionState.Open)]
    [InlineData("status: open\nopens: 2026-11-23", ActionState.NotYetOpen)]
    [InlineData("status: unknown\nopens: 2026-11-23", ActionState.NotYetOpen)]
    [InlineData("status: open\nopens: 2026-11-23\nchecked: {on: 2026-09-22, how: called, source: Clerk}", ActionState.NotYetOpen)]
    [InlineData("status: unknown\ncloses: 2026-11-21", ActionState.Over)]
    [InlineData("status: open\ncloses: 2026-11-22", ActionState.Open)]
    [InlineData("status: open\ncloses: 2026-11-21", ActionState.Over)]
    [InlineData("status: open\nchecked: {on: 2026-09-23, how: called, source: Clerk}", ActionState.Open)]
    [InlineData("status: open\nchecked: {on: 2026-09-22, how: called, source: Clerk}", ActionState.MayBeOpen)]
    [InlineData("status: open\nchecked: {on: 2026-11-20, how: archived-page, source: Clerk, source-date: 2026-09-22}", ActionState.MayBeOpen)]
    [InlineData("status: open\ncloses: 2026-11-21\nchecked: {on: 2026-09-22, how: called, source: Clerk}", ActionState.Over)]
    public void An_action_is_in_one_state_on_a_day(string facts, ActionState state)
    {
        var campaign = With(facts);

        Assert.Equal(state, campaign.StateOf(campaign.Action("act")!));
    }

    [Theory]
    [InlineData("2026-11-22", 0, false)]
    [InlineData("2026-11-21", 0, true)]
    [InlineData("2026-05-26", 180, false)]
    [InlineData("2026-05-25", 180, true)]
    public void A_check_is_old_the_day_after_its_last_day(string on, int days, bool isOld)
    {
        var campaign = Saltmarsh.Campaign();
        var check = new Check
        {
            On = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            How = CheckMethod.Called,
            Source = "Clerk",
        };

        Assert.Equal(isOld, campaign.IsOld(check, days));
    }

    [Fact]
    public void What_nobody_checked_is_old_on_the_day_it_was_written_down()
    {
        var campaign = Saltmarsh.Campaign();
        var check = new Check { On = campaign.Today, How = CheckMethod.NotChecked, Source = "A list of 2022" };

        Assert.True(campaign.IsOld(check, days: 180));
        Assert.Equal("not checked", campaign.WordsIn(Saltmarsh.English(campaign)).Of(CheckMethod.NotChecked));
    }

    [Fact]
    public void An_office_names_the_country_it_stands_in_and_a_contact_nobody_checked_is_a_warning()
    {
        var result = Example.Load(ContentFile.FromText("countries/fr.md",
            "---\nun-mission:\n  country: us\n  website: https://mission.example/\n  checked: {on: 2026-11-22, how: not-checked, source: A list}\n---\n"));

        Assert.Equal("us", result.Campaign!.Country("fr")!.UnMission!.Country?.Value);
        Assert.Null(result.Campaign.Country("gb")!.Embassy!.Country);
        Assert.Contains(
            "countries/fr.md:5:12: warning stale-check: fr/un-mission: not checked yet; check it, and say in “checked” how",
            result.Diagnostics.Select(d => d.ToString()));
    }

    [Fact]
    public void An_office_known_only_by_its_holder_is_kept_and_cannot_be_reached()
    {
        var result = Example.Load(ContentFile.FromText("countries/fr.md",
            "---\nun-mission:\n  country: us\n  holder: {name: A Person, as-of: 2026-01-29}\n  checked: {on: 2026-11-22, how: document, source: A list}\n---\n"));

        var mission = result.Campaign!.Country("fr")!.UnMission!;
        Assert.Equal("A Person", mission.Holder!.Name);
        Assert.Empty(HeldContacts.From(mission).Means);
    }

    [Theory]
    [InlineData("https://helpline.example", true)]
    [InlineData("https://helpline.example/", true)]
    [InlineData("https://www.helpline.example/help#now", true)]
    [InlineData("https://other.example/helpline.example", false)]
    [InlineData("/briefing", false)]
    [InlineData(null, false)]
    public void An_action_leads_to_a_helper_by_any_page_of_its_site(string? link, bool leads)
    {
        var campaign = Saltmarsh.Campaign();
        var action = campaign.Action("join-the-night-watch")! with { Link = link };

        Assert.Equal(leads, campaign.LeadsToHelper(action));
        Assert.Equal(leads, ProtectedList.FromCampaign(campaign with { Actions = [action] }).Values.ContainsKey($"{ProtectedSection.HelpActions}/join-the-night-watch"));
    }

    [Fact]
    public void Things_are_found_by_their_names_and_only_by_them()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal("briefing", campaign.Text("briefing")!.Slug.Value);
        Assert.Equal("gate-closed", campaign.Event("gate-closed")!.Slug.Value);
        Assert.Equal("read-the-briefing", campaign.Action("read-the-briefing")!.Slug.Value);
        Assert.Equal("jo", campaign.Country("jo")!.Code.Value);
        Assert.Equal("reed-fund", campaign.Organisation("reed-fund")!.Slug.Value);
        Assert.Equal("gate.png", campaign.Picture("gate.png")!.Name);
        Assert.Null(campaign.Text("Briefing"));
        Assert.Null(campaign.Event("../gate-closed"));
        Assert.Null(campaign.Action(""));
        Assert.Null(campaign.Country("GB"));
        Assert.Null(campaign.Organisation("nobody"));
        Assert.Null(campaign.Picture("gate.PNG"));
    }

    [Fact]
    public void A_changed_copy_finds_its_own_items()
    {
        var campaign = Saltmarsh.Campaign();
        Assert.NotNull(campaign.Action("read-the-briefing"));

        Assert.Null((campaign with { Actions = [] }).Action("read-the-briefing"));
    }

    [Fact]
    public void Events_stand_oldest_first_changes_newest_first_and_texts_in_their_order()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(
            [
                "council-buys-the-gate", "gate-closed", "birds-counted", "council-denies-drying", "second-gate", "court-orders-opening",
                "observers-visit", "pumps-at-night",
            ],
            campaign.Timeline.Select(e => e.Slug.Value));
        Assert.Equal(["added", "corrected", "closed"], campaign.Changes.Select(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.Kind.ToString())));
        Assert.Equal(
            ["home", "briefing", "safety", "how-to-leave-no-trace", "help", "history-of-the-marsh", "how-to-count-birds", "about", "privacy", "accessibility"],
            campaign.Texts.Select(t => t.Slug.Value));
    }

    [Fact]
    public void A_stale_translation_is_shown_and_says_so()
    {
        var campaign = Saltmarsh.Campaign();

        var privacy = campaign.Text("privacy")!.Translations;

        Assert.True(privacy.In(Saltmarsh.Arabic(campaign)).IsStale);
        Assert.Equal("الخصوصية", privacy.In(Saltmarsh.Arabic(campaign)).Title);
        Assert.False(privacy.In(Saltmarsh.English(campaign)).IsStale);
        Assert.False(campaign.Text("about")!.Translations.In(Saltmarsh.Arabic(campaign)).IsStale);
    }

    [Fact]
    public void The_second_campaign_has_every_standing_status_and_kind_of_source()
    {
        var campaign = Saltmarsh.Campaign();

        Assert.Equal(Enum.GetValues<EvidenceLevel>(), campaign.Timeline.Select(e => e.EvidenceLevel).Distinct().Order());
        Assert.Equal(Enum.GetValues<Status>(), campaign.Actions.Select(a => a.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<Status>(), campaign.Organisations.Select(o => o.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<Need>(), campaign.Actions.SelectMany(a => a.Needs).Distinct().Order());
        Assert.Equal(["https://archive.example/friends/count-2025"], campaign.Sources.Where(s => s.Link is not null && s.Link == s.Archive).Select(s => s.Link));
        Assert.Equal(["council-statement"], campaign.Sources.Where(s => s.Link is null).Select(s => s.Id.Value));
        Assert.Equal(["eg", "jo"], campaign.Countries.Where(c => c.AtRisk).Select(c => c.Code.Value));
        Assert.Equal(["eg", "is"], campaign.Countries.Where(c => c.Embassy is null).Select(c => c.Code.Value));
        Assert.Equal(2, campaign.Country("gb")!.Consulates.Length);
        Assert.Equal(["safety", "how-to-leave-no-trace", "help"], campaign.Texts.Where(t => t.Quiet).Select(t => t.Slug.Value));
    }

    private static Campaign With(string facts)
    {
        var text = "---\ntitle: Act\nsummary: One line.\nkind: learn\nminutes: 5\n"
            + "exposure: {name: Nobody., public: No., government: None., device: Nothing.}\n" + facts + "\n---\nWords.\n";
        var result = Example.Load(ContentFile.FromText("actions/act.en.md", text));
        Assert.Equal([], Example.Errors(result));
        return result.Campaign!;
    }
}
