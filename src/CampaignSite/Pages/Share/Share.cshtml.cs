using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Hashtags;
using CampaignSite.Content.Sources;
using CampaignSite.Content.Texts;
using CampaignSite.Localization;
using CampaignSite.Sharing;

namespace CampaignSite.Pages.Share;

public sealed class SharePage(LocalizedCampaign localized) : ListPage(localized)
{
    public ShareWords Home => ShareWords.From(Campaign.Text("home")!.Translations.In(Localized.Language));

    /// <summary>What editors wrote to be passed on, with the page it leads to: texts, what can be done now, then what happened, newest first.</summary>
    public IEnumerable<(string Address, LocalizedContent Content)> Texts =>
        Campaign.Texts.Where(text => text.Slug.Value != "home").Select(text => (text.Address, text.Translations.In(Localized.Language)))
            .Concat(Campaign.Actions.Where(action => Campaign.IsOpen(action) && action.Audience != Audience.Self)
                .Select(action => (PageAddresses.Action(action.Slug), (LocalizedContent)action.Translations.In(Localized.Language))))
            .Concat(Campaign.Timeline.Reverse().Select(item => (PageAddresses.Event(item.Slug), item.Translations.In(Localized.Language))))
            .Where(item => item.Item2.Share is not null);

    public IEnumerable<(string Id, string Heading, ImmutableArray<Hashtag> Tags)> Groups =>
        new[]
        {
            ("tags", Words.Tags, Of(isHandle: false)),
            ("accounts", Words.Handles, Of(isHandle: true)),
        }.Where(group => !group.Item3.IsEmpty);

    /// <summary>Every label that a link of this page carries, explained once at the top.</summary>
    public IEnumerable<AppliedLabel?> Labels => Campaign.Hashtags
        .SelectMany(tag => tag.Translations.In(Localized.Language).Labels.Append(tag.Label).Append(Campaign.Labels.ForAddress(tag.Checked.Source)));

    /// <summary>Texts that stand in no menu are reached from here and from the texts themselves.</summary>
    public ImmutableArray<CampaignText> Guides =>
        [.. Campaign.Texts.Where(text => text.Menu == MenuPlace.None && !text.Quiet && text.Slug.Value != "home")];

    // What can be used comes first.
    private ImmutableArray<Hashtag> Of(bool isHandle) =>
        [.. Campaign.Hashtags.Where(tag => tag.IsHandle == isHandle).OrderBy(tag => tag.Status).ThenBy(tag => tag.Name, StringComparer.OrdinalIgnoreCase)];
}
