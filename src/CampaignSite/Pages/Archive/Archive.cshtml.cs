using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Content.Organisations;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Archive;

public sealed class ArchivePage(LocalizedCampaign localized) : SitePage(localized)
{
    public override string Title => Words.Archive;

    public override string Summary => Words.ArchiveSummary;

    public IEnumerable<(string Id, string Heading, ImmutableArray<ArchiveEntry> Entries)> Groups =>
        new[]
        {
            ("unsafe", Words.UnsafeActions, Actions(ActionState.Unsafe)),
            ("closed", Words.ClosedActions, Actions(ActionState.Over)),
            ("organisations", Words.Organisations, Organisations()),
            ("tags", Words.Share, Tags()),
        }.Where(group => !group.Item3.IsEmpty);

    private ImmutableArray<ArchiveEntry> Actions(ActionState state) => [.. Campaign.Actions.Where(action => Campaign.StateOf(action) == state).Select(Entry)];

    private ArchiveEntry Entry(CallToAction action)
    {
        var content = action.Translations.In(Localized.Language);
        var instead = action.ReplacedBy is { } slug ? Campaign.Action(slug.Value) : null;
        return new ArchiveEntry(content.Title, content.Language, PageAddresses.Action(action.Slug), content.Reason,
            instead is null ? null : (instead.Translations.In(Localized.Language).Title, PageAddresses.Action(instead.Slug)))
        {
            ReasonLanguage = content.ReasonLanguage,
        };
    }

    private ImmutableArray<ArchiveEntry> Organisations() =>
        [.. Campaign.Organisations.Where(o => o.Status is Status.Closed or Status.Unsafe).Select(Entry)];

    private ArchiveEntry Entry(Organisation organisation)
    {
        var content = organisation.Translations.In(Localized.Language);
        var instead = organisation.ReplacedBy is { } slug ? Campaign.Organisation(slug.Value) : null;
        return new ArchiveEntry(content.Title, content.Language, PageAddresses.Organisation(organisation.Slug), content.Reason,
            instead is null ? null : (instead.Translations.In(Localized.Language).Title, PageAddresses.Organisation(instead.Slug)))
        {
            ReasonLanguage = content.ReasonLanguage,
        };
    }

    private ImmutableArray<ArchiveEntry> Tags() =>
    [
        .. Campaign.Hashtags.Where(tag => tag.Status is Status.Closed or Status.Unsafe).Select(tag =>
        {
            var content = tag.Translations.In(Localized.Language);
            return new ArchiveEntry(tag.Name, content.Language, PageAddresses.Hashtag(tag.Slug), content.Advice);
        }),
    ];
}
