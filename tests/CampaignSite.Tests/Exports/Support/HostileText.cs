using System.Collections.Immutable;
using CampaignSite.Content;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Changes;
using CampaignSite.Content.Countries;
using CampaignSite.Content.Languages;
using CampaignSite.Localization;
using CampaignSite.Testing;

namespace CampaignSite.Tests.Exports.Support;

/// <summary>Texts that break careless writers, and the invented campaign with such a text in every place.</summary>
internal static class HostileText
{
    public static readonly string Text = string.Join(
        '\n',
        "a, b; c \\ d \\n \"quoted\" 'single' <b>&amp;</b> =1+1 :colon",
        "Съешь же ещё этих мягких французских булок, да выпей чаю; «ёлки»",
        "نص عربي طويل، وفيه فواصل؛ وأقواس (مثل هذه)",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧😀é", 40)),
        new string('x', 500));

    /// <summary>The same without line breaks, as a title is.</summary>
    public static readonly string Line = Text.Replace('\n', ' ');

    public static LocalizedText Localized(string text) => new(text, ImmutableDictionary<string, string>.Empty);

    public static Campaign Campaign()
    {
        var campaign = Saltmarsh.Campaign();
        var gb = campaign.Country("gb")!;
        var office = gb.Embassy! with
        {
            Name = Localized(Line),
            Note = Localized(Text),
            Address = new ContactField(Text, Confidence.High, Localized(Line)),
        };
        var action = campaign.Action("attend-the-tide-vigil")!;
        var prose = campaign.Languages.ToImmutableDictionary(
            language => language.Tag, language => action.Translations.In(language) with { Title = Line, Summary = Text });
        return campaign with
        {
            Countries = campaign.Countries.Replace(gb, gb with { Embassy = office }),
            Actions = campaign.Actions.Replace(action, action with { Translations = new Translations<LocalizedAction>(prose) }),
            Changes = campaign.Changes.Add(new Change(campaign.Today, ChangeKind.Closed, "/actions/attend-the-tide-vigil", Localized(Text))),
        };
    }

    public static LocalizedCampaign Reader(Campaign campaign, int language = 0) => new(campaign, new RequestLanguage(campaign.Languages[language], "/"));
}
