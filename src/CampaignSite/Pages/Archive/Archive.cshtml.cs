using System.Collections.Immutable;
using CampaignSite.Content.Actions;
using CampaignSite.Localization;

namespace CampaignSite.Pages.Archive;

public sealed class ArchivePage(LocalizedCampaign localized) : ListPage(localized)
{
    public IEnumerable<(string Id, string Heading, ImmutableArray<ArchiveEntry> Entries)> Groups =>
        new[]
        {
            ("unsafe", Words.UnsafeActions, Actions(ActionState.Unsafe)),
            ("closed", Words.ClosedActions, Actions(ActionState.Over)),
            ("organisations", Words.Organisations, Organisations()),
            ("tags", Words.Share, Tags()),
        }.Where(group => !group.Item3.IsEmpty);

    private ImmutableArray<ArchiveEntry> Actions(ActionState state) =>
    [
        .. from action in Campaign.Actions
           where Campaign.StateOf(action) == state
           let content = action.Translations.In(Localized.Language)
           let instead = action.ReplacedBy is { } slug ? Campaign.Action(slug.Value) : null
           select new ArchiveEntry(content.Title, content.Language, PageAddresses.Action(action.Slug), content.Reason, content.ReasonLanguage,
               instead is null ? null : (instead.Translations.In(Localized.Language).Title, PageAddresses.Action(instead.Slug))),
    ];

    private ImmutableArray<ArchiveEntry> Organisations() =>
    [
        .. from organisation in Campaign.Organisations
           where organisation.Status is Status.Closed or Status.Unsafe
           let content = organisation.Translations.In(Localized.Language)
           let instead = organisation.ReplacedBy is { } slug ? Campaign.Organisation(slug.Value) : null
           select new ArchiveEntry(content.Title, content.Language, PageAddresses.Organisation(organisation.Slug), content.Reason, content.ReasonLanguage,
               instead is null ? null : (instead.Translations.In(Localized.Language).Title, PageAddresses.Organisation(instead.Slug))),
    ];

    private ImmutableArray<ArchiveEntry> Tags() =>
    [
        .. from tag in Campaign.Hashtags
           where tag.Status is Status.Closed or Status.Unsafe
           let content = tag.Translations.In(Localized.Language)
           select new ArchiveEntry(tag.Name, content.Language, PageAddresses.Hashtag(tag.Slug), content.Advice, content.Language),
    ];
}
